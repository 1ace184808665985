using Rule = Solvent.Analyzers.Tests.Testing.RuleVerifier<Solvent.Analyzers.Rules.MachinePathAnalyzer>;

namespace Solvent.Analyzers.Tests.Rules;

public sealed class MachinePathTests
{
    [Theory]
    [InlineData("""@"C:\Users\ada\data.csv" """)]
    [InlineData("""  "D:/datasets/taxi.csv"  """)]
    [InlineData("""  "C:\\work\\model.zip"  """)]
    [InlineData("""  "/home/ada/taxi.csv"  """)]
    [InlineData("""  "/Users/ada/taxi.csv"  """)]
    [InlineData("""  "/mnt/c/data/taxi.csv"  """)]
    [InlineData("""  "/Volumes/Disk/taxi.csv"  """)]
    [InlineData("""@"\\server\share\taxi.csv" """)]
    [InlineData("""  "file:///home/ada/taxi.csv"  """)]
    public Task A_path_of_one_machine_is_reported_where_data_is_read(string path) => Rule.VerifyAsync(Program($"ml.Data.LoadFromTextFile<Row>({Marked(path)});"));

    [Theory]
    [InlineData("""  "data/taxi.csv"  """)]
    [InlineData("""  "../data/taxi.csv"  """)]
    [InlineData("""  "/tmp/taxi.csv"  """)]
    [InlineData("""  "/data/taxi.csv"  """)]
    [InlineData("""  "/mnt/data/taxi.csv"  """)]
    [InlineData("""  "/app/models/taxi.zip"  """)]
    [InlineData("""@"C:\Windows\Fonts\arial.ttf" """)]
    [InlineData("""@"D:\home\site\wwwroot\model.zip" """)]
    [InlineData("""  "https://example.org/home/ada/taxi.csv"  """)]
    public Task A_path_that_many_machines_have_is_left_alone(string path) => Rule.VerifyAsync(Program($"ml.Data.LoadFromTextFile<Row>({path});"));

    [Fact]
    public Task The_path_is_followed_through_variables_constants_and_helpers() => Rule.VerifyAsync("""
        using System.IO;
        using Microsoft.ML;

        public static class Job
        {
            private const string Root = {|SLV2004:@"C:\Users\ada\taxi"|};
            private static readonly string Place = {|SLV2004:"/home/ada/" + "model.zip"|};
            private static string Source => {|SLV2004:$"/home/ada/{Root.Length}.csv"|};

            public static void Run(MLContext ml, bool isTest, string name)
            {
                var data = isTest ? "test.csv" : {|SLV2004:@"D:\taxi\train.csv"|};
                File.ReadAllText(Path.Combine(Root, "train.csv"));
                ml.Model.Load(Place, out _);
                Read(data);
                Read(Source);
                File.ReadAllText(Root + @"\train.csv");
                File.ReadAllText({|SLV2004:$@"C:\Users\{name}\train.csv"|});
            }

            private static string Read(string x) => File.ReadAllText(x);

            private static string Helper(string csvPath = {|SLV2004:"/home/ada/a.csv"|}) => csvPath;
        }
        """);

    [Fact]
    public Task A_library_that_is_missing_is_read_by_names() => Rule.VerifyLooseAsync("""
        using Missing;

        var weightFolder = {|SLV2004:@"C:\Users\ada\Phi-3"|};
        var model = Phi3.FromPretrained(weightFolder);
        var other = Phi3.LoadCheckpoint({|SLV2004:"/home/ada/model.safetensors"|});
        """);

    [Fact]
    public Task An_assembly_by_its_place_is_reported() => Rule.VerifyLooseAsync("""
        #r {|SLV2004:"C:/Users/ada/bin/Model.dll"|}
        #r "lib/Model.dll"
        System.Console.WriteLine();
        """);

    [Fact]
    public Task Text_that_is_no_file_is_left_alone() => Rule.VerifyAsync("""
        using System;
        using System.IO;

        var route = "/home/index";
        Console.WriteLine(@"C:\Users\ada\data.csv is not there");
        Console.WriteLine(@"C:\Users\ada\data.csv");
        var isHome = Environment.CurrentDirectory.StartsWith("/home/ada");
        var name = Path.GetFileName(@"C:\Users\ada\data.csv");
        """);

    [Fact]
    public Task Tests_may_make_up_paths() => Rule.VerifyAsync("""
        using System;
        using System.IO;

        public class ReaderTests
        {
            [Fact]
            public void A_missing_file_is_named() => File.ReadAllText(@"C:\missing.csv");
        }

        internal sealed class FactAttribute : Attribute;
        """);

    private static string Marked(string path) => $"{{|SLV2004:{path.Trim()}|}}";

    private static string Program(string statement) => $$"""
        using Microsoft.ML;

        var ml = new MLContext(seed: 1);
        {{statement}}

        class Row;
        """;
}
