using Rule = Solvent.Analyzers.Tests.Testing.RuleVerifier<Solvent.Analyzers.Rules.MovingDataUrlAnalyzer>;

namespace Solvent.Analyzers.Tests.Rules;

public sealed class MovingDataUrlTests
{
    [Theory]
    [InlineData("https://raw.githubusercontent.com/dotnet/csharp-notebooks/main/data/taxi.csv")]
    [InlineData("https://raw.githubusercontent.com/ageron/handson-ml2/master/housing.csv")]
    [InlineData("https://raw.githubusercontent.com/o/r/refs/heads/feature/data.csv")]
    [InlineData("https://raw.githubusercontent.com/o/r/HEAD/data.csv")]
    [InlineData("https://github.com/o/r/raw/main/data.csv")]
    [InlineData("https://github.com/o/r/blob/master/data.zip?raw=true")]
    [InlineData("https://github.com/o/r/archive/refs/heads/master.zip")]
    [InlineData("https://github.com/o/r/archive/main.zip")]
    [InlineData("https://github.com/o/r/releases/latest/download/data.csv")]
    [InlineData("https://gist.githubusercontent.com/u/0123456789abcdef0123456789abcdef/raw/data.csv")]
    [InlineData("https://huggingface.co/o/m/resolve/main/model.onnx")]
    [InlineData("https://gitlab.com/o/r/-/raw/main/data.csv")]
    [InlineData("https://cdn.jsdelivr.net/gh/o/r@main/data.csv")]
    public Task An_address_that_moves_on_is_reported(string url) => Rule.VerifyAsync(Program($$"""await http.GetStringAsync({|SLV2006:"{{url}}"|});"""));

    [Theory]
    [InlineData("https://raw.githubusercontent.com/dotnet/machinelearning/244a8c2ac832657af282aa312d568211698790aa/test/data/taxi.csv")]
    [InlineData("https://raw.githubusercontent.com/o/r/v1.2.0/data.csv")]
    [InlineData("https://raw.githubusercontent.com/o/r/refs/tags/v1/data.csv")]
    [InlineData("https://github.com/o/r/releases/download/v1/data.csv")]
    [InlineData("https://github.com/o/r/blob/master/data.csv")]
    [InlineData("https://gist.githubusercontent.com/u/0123456789abcdef0123456789abcdef/raw/0123456789abcdef0123456789abcdef01234567/data.csv")]
    [InlineData("https://huggingface.co/o/m/resolve/0123456789abcdef0123456789abcdef01234567/model.onnx")]
    [InlineData("https://archive.ics.uci.edu/ml/machine-learning-databases/00228/data.zip")]
    [InlineData("https://example.org/main/data.csv")]
    public Task An_address_that_is_fixed_or_not_known_to_move_is_left_alone(string url) => Rule.VerifyAsync(Program($$"""await http.GetStringAsync("{{url}}");"""));

    [Fact]
    public Task An_address_is_put_together_before_it_is_judged() => Rule.VerifyAsync(Program("""
        const string Branch = "main";
        var host = "https://raw.githubusercontent.com/";
        var root = {|SLV2006:"https://raw.githubusercontent.com/o/r/main/data/"|};
        await http.GetStringAsync({|SLV2006:$"https://raw.githubusercontent.com/{args[0]}/{args[1]}/main/{args[2]}"|});
        await http.GetStringAsync({|SLV2006:host + "o/r/" + Branch + "/data.csv"|});
        await http.GetStringAsync(root + "train.csv");
        await http.GetStringAsync($"https://raw.githubusercontent.com/o/r/{args[0]}/data.csv");
        """));

    [Fact]
    public Task An_address_is_followed_through_variables_lists_and_helpers() => Rule.VerifyAsync(Program("""
        var url = {|SLV2006:"https://raw.githubusercontent.com/o/r/main/a.csv"|};
        await http.GetStreamAsync(url);
        string[] files = [{|SLV2006:"https://raw.githubusercontent.com/o/r/main/b.csv"|}];
        foreach (var file in files) await http.GetStreamAsync(file);
        Helper.Fetch({|SLV2006:"https://raw.githubusercontent.com/o/r/main/picture.png"|});
        http.BaseAddress = new Uri({|SLV2006:"https://raw.githubusercontent.com/o/r/main/"|});
        new System.Net.WebClient().DownloadFile(address: {|SLV2006:"https://raw.githubusercontent.com/o/r/main/c.csv"|}, "c.csv");
        """));

    [Fact]
    public Task An_address_that_is_only_shown_is_left_alone() => Rule.VerifyAsync(Program("""
        var url = "https://raw.githubusercontent.com/o/r/main/a.csv";
        Console.WriteLine(url);
        Console.WriteLine($"See https://raw.githubusercontent.com/o/r/main/a.csv");
        var picture = "https://raw.githubusercontent.com/o/r/main/logo.svg";
        if (args[0].StartsWith("https://raw.githubusercontent.com/o/r/main/")) return;
        """));

    private static string Program(string statements) => $$"""
        using System;
        using System.Net.Http;

        using var http = new HttpClient();
        {{statements}}

        static class Helper
        {
            public static void Fetch(string x) { }
        }
        """;
}
