using Solvent.Analyzers.CodeFixes;
using Rule = Solvent.Analyzers.Tests.Testing.RuleVerifier<Solvent.Analyzers.Rules.PathAsContentAnalyzer>;

namespace Solvent.Analyzers.Tests.Rules;

public sealed class PathAsContentTests
{
    [Theory]
    [InlineData("\"taxi-fare.csv\"")]
    [InlineData("\"data/yelp_labelled.txt\"")]
    [InlineData("Path.Combine(\"data\", \"taxi-fare.csv\")")]
    [InlineData("Path.GetFullPath(args[0])")]
    [InlineData("new FileInfo(args[0]).FullName")]
    [InlineData("folder + \"/taxi-fare.csv\"")]
    [InlineData("$\"{folder}/taxi-fare.csv\"")]
    [InlineData("Directory.GetFiles(folder)[0]")]
    [InlineData("args.Length > 0 ? \"a.csv\" : Path.Combine(folder, \"b.csv\")")]
    public Task A_path_is_reported(string path) => Rule.VerifyAsync(Body($$"""
        var df = DataFrame.{|SLV3012:LoadCsvFromString|}({{path}});
        """));

    [Fact]
    public Task A_path_in_a_variable_is_reported() => Rule.VerifyAsync(Body("""
        var file = Path.Combine(folder, "reviews.txt");
        if (!File.Exists(file)) file = Path.Combine("..", "reviews.txt");
        var df = DataFrame.{|SLV3012:LoadCsvFromString|}(file, separator: '\t', header: false);
        """));

    [Fact]
    public Task The_path_that_a_local_function_returns_is_reported() => Rule.VerifyAsync(Body("""
        var reviews = Downloaded("reviews.txt");
        var df = DataFrame.{|SLV3012:LoadCsvFromString|}(reviews);

        string Downloaded(string name)
        {
            var path = Path.Combine(folder, name);
            return path;
        }
        """));

    [Fact]
    public Task The_path_that_a_caller_passes_is_reported() => Rule.VerifyAsync("""
        using Microsoft.Data.Analysis;

        static class Loading
        {
            private const string File = "reviews.csv";

            public static DataFrame Reviews() => Load(File);

            private static DataFrame Load(string reviews) => DataFrame.{|SLV3012:LoadCsvFromString|}(csvString: reviews);
        }
        """);

    [Theory]
    [InlineData("File.ReadAllText(\"taxi-fare.csv\")")]
    [InlineData("\"id,name\\n1,taxi.csv\"")]
    [InlineData("\"a,b,c.csv\"")]
    [InlineData("args[0]")]
    [InlineData("await new System.Net.Http.HttpClient().GetStringAsync(\"https://example.org/taxi.csv\")")]
    [InlineData("string.Join(\"\\n\", File.ReadLines(\"taxi.csv\"))")]
    [InlineData("Path.GetFileName(args[0]) + \"\\n\" + args[1]")]
    [InlineData("Read(\"taxi.csv\")")]
    public Task Content_is_left_alone(string content) => Rule.VerifyAsync(Body($$"""
        var df = DataFrame.LoadCsvFromString({{content}});

        static string Read(string path) => File.ReadAllText(path);
        """));

    [Fact]
    public Task What_may_be_content_is_left_alone() => Rule.VerifyAsync(Body("""
        var df = DataFrame.LoadCsvFromString(args.Length > 0 ? "taxi.csv" : File.ReadAllText("taxi.csv"));
        """));

    [Fact]
    public Task A_path_that_is_read_as_a_path_is_left_alone() => Rule.VerifyAsync(Body("""var df = DataFrame.LoadCsv("taxi-fare.csv");"""));

    [Fact]
    public Task The_fix_reads_the_file() => Rule.VerifyFixAsync<PathAsContentFixer>(
        Body("""
            var a = DataFrame.{|SLV3012:LoadCsvFromString|}("a.csv", separator: ';');
            var b = DataFrame.{|SLV3012:LoadCsvFromString|}(numberOfRowsToRead: 5, csvString: "b.csv");
            """),
        Body("""
            var a = DataFrame.LoadCsv("a.csv", separator: ';');
            var b = DataFrame.LoadCsv(numRows: 5, filename: "b.csv");
            """));

    private static string Body(string body) => $$"""
        using System.IO;
        using Microsoft.Data.Analysis;

        var folder = args.Length > 1 ? args[1] : "data";
        {{body}}
        """;
}
