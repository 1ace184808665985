namespace Solvent.Lint.Tests.Rules;

public sealed class DuplicateCodeTests : IDisposable
{
    private const string Download = """
        string Download(string name)
        {
            var path = Path.Combine("data", name);
            if (!File.Exists(path))
            {
                using var client = new HttpClient();
                var text = client.GetStringAsync($"https://example.com/{name}").Result;
                File.WriteAllText(path, text);
            }

            return path;
        }
        """;

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_copy_is_told_in_the_later_cell_and_names_the_earlier()
    {
        _folder.WriteNotebook("copies.dib", "var a = 1;\n" + Download, "using System.IO;\n" + Download.Replace("Download", "Fetch", StringComparison.Ordinal));

        var finding = Assert.Single((await _folder.LintAsync()).Findings);

        Assert.Equal(("SLV4006", FindingSeverity.Warning, 1, 2, 13), (finding.Rule, finding.Severity, finding.Cell, finding.Line, finding.EndLine));
        Assert.Equal("These 12 lines are also in cell 1, line 2, the same or nearly so; write it once and use that", finding.Message);
    }

    [Fact]
    public async Task A_copy_in_other_notebooks_is_told_in_each_of_them()
    {
        _folder.WriteNotebook("a.dib", Download);
        _folder.WriteNotebook("b.dib", "var x = 1;", Download);
        _folder.WriteNotebook("sub/c.dib", Download);
        _folder.WriteNotebook("sub/d.dib", Download);

        var findings = (await _folder.LintAsync()).Findings;

        Assert.Equal([("a.dib", 0), ("b.dib", 1), ("sub/c.dib", 0), ("sub/d.dib", 0)], findings.Select(finding => (finding.File, finding.Cell!.Value)));
        Assert.Equal("These 12 lines are also in cell 2 of b.dib, line 1 and in cell 1 of sub/c.dib, line 1 and in 1 more, the same or nearly so; keep it in one file that the notebooks load", findings[0].Message);
        Assert.StartsWith("These 12 lines are also in cell 1 of a.dib, line 1 and in cell 2 of b.dib, line 1", findings[2].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_copy_is_one_finding_however_many_there_are()
    {
        _folder.WriteNotebook("copies.dib", [.. Enumerable.Range(0, 12).Select(number => Download.Replace("Download", $"Load{number}", StringComparison.Ordinal))]);

        Assert.Equal(Enumerable.Range(1, 11).Select(cell => $"{cell}:1"), await _folder.PlacesOfAsync("SLV4006"));
    }

    [Fact]
    public async Task A_copy_in_which_a_line_was_changed_is_one_copy()
    {
        const string Steps = "var a = Load(\"x\").Where(row => row.Price > 10).Select(row => row.Price * row.Area).ToList().First();\nvar b = Load(\"y\").Where(row => row.Price > 11).ToList().Last();\n";
        _folder.WriteNotebook("copies.dib", Steps + "Train(1, 2);\n" + Steps.Replace("var ", "var z", StringComparison.Ordinal), Steps + "Evaluate();\n" + Steps.Replace("var ", "var z", StringComparison.Ordinal));

        var finding = Assert.Single((await _folder.LintAsync()).Findings, finding => finding.Rule == "SLV4006");

        Assert.Equal((1, 5), (finding.Line, finding.EndLine));
    }

    [Fact]
    public async Task The_size_is_an_option()
    {
        _folder.Write(".editorconfig", "root = true\n[*.dib]\ndotnet_code_quality.SLV4006.tokens = 500\n");
        _folder.WriteNotebook("copies.dib", Download, Download.Replace("Download", "Fetch", StringComparison.Ordinal));

        Assert.Empty((await _folder.LintAsync()).Findings);
    }

    [Theory]
    [InlineData("var rows = new[] { new { Size = 1.1f, Price = 1.2f, Rooms = 2 }, new { Size = 1.9f, Price = 2.3f, Rooms = 3 }, new { Size = 2.8f, Price = 3.0f, Rooms = 4 } };", "var more = new[] { new { Size = 4.1f, Price = 4.2f, Rooms = 5 }, new { Size = 4.9f, Price = 5.3f, Rooms = 6 }, new { Size = 5.8f, Price = 6.0f, Rooms = 7 } };")]
    [InlineData("class House { public float Size { get; set; } public float Price { get; set; } public int Rooms { get; set; } public string Street { get; set; } }", "class Flight { public float Delay { get; set; } public float Distance { get; set; } public int Day { get; set; } public string Carrier { get; set; } }")]
    [InlineData("using System;\nusing System.IO;\nusing System.Linq;\nusing System.Text;\nusing System.Net.Http;\nusing System.Threading;\nusing System.Threading.Tasks;\nusing System.Collections.Generic;", "using System;\nusing System.IO;\nusing System.Linq;\nusing System.Text;\nusing System.Net.Http;\nusing System.Threading;\nusing System.Threading.Tasks;\nusing System.Collections.Generic;")]
    [InlineData("var model = Train(data);\nmodel.Evaluate(test);", "var better = Train(data);\nbetter.Evaluate(test);")]
    public async Task Data_classes_of_columns_usings_and_a_few_words_are_no_copies(string first, string second)
    {
        _folder.WriteNotebook("copies.dib", first, second);

        Assert.Empty(await _folder.PlacesOfAsync("SLV4006"));
    }
}
