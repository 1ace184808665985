namespace Solvent.Lint.Tests.Rules;

/// <summary>Rules that are off until an <c>.editorconfig</c> gives them a severity.</summary>
public sealed class OptionalRulesTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("SLV4005", "var trained = 0;", "void Train(int trees) { display(trees); trained++; }", "")]
    [InlineData("SLV4007", "var a = 1;", "var b = 0;\nfor (var i = 0; i < 3; i++)\n{\n    b = i;\n    display(b);\n}", "")]
    [InlineData("SLV4008", "var a = 1;\nvar b = 2;", "#r \"nuget: Microsoft.ML, 5.0.1\"\nvar c = 3;", "using System.IO;\nvar d = 3;")]
    [InlineData("SLV4009", "var lines = File.ReadAllLines(\"a.csv\");\nvar text = File.ReadAllText(\"b.csv\");", "display(lines);", "")]
    [InlineData("SLV4012", "var a = 1;", "", "var b = 2;")]
    public async Task A_rule_that_is_off_is_switched_on_by_a_severity(string rule, params string[] cells)
    {
        _folder.WriteNotebook("model.dib", cells);
        Assert.Empty(await _folder.PlacesOfAsync(rule));

        _folder.Write(".editorconfig", $"root = true\n[*.dib]\ndotnet_diagnostic.{rule}.severity = warning\ndotnet_code_quality.SLV4007.statements = 3\ndotnet_code_quality.SLV4008.cells = 1\n");

        Assert.Equal(
            rule switch
            {
                "SLV4005" => ["1:1"],
                "SLV4007" => ["1:1"],
                "SLV4008" => ["1:1", "2:1"],
                "SLV4009" => ["0:2"],
                _ => ["1:1"],
            },
            await _folder.PlacesOfAsync(rule));
        Assert.All((await _folder.LintAsync()).Findings, finding => Assert.Equal(FindingSeverity.Warning, finding.Severity));
    }

    [Theory]
    [InlineData("dotnet_analyzer_diagnostic.category-Notebooks.severity = error", FindingSeverity.Error)]
    [InlineData("dotnet_analyzer_diagnostic.severity = warning", FindingSeverity.Warning)]
    [InlineData("dotnet_analyzer_diagnostic.category-Notebooks.severity = none", null)]
    [InlineData("dotnet_analyzer_diagnostic.severity = none\ndotnet_diagnostic.SLV4003.severity = suggestion", FindingSeverity.Info)]
    public async Task Severities_of_a_category_count_for_rules_that_are_on(string configuration, FindingSeverity? severity)
    {
        _folder.WriteNotebook("model.dib", "var a = 1;", "", "var a = 2;");
        _folder.Write(".editorconfig", $"root = true\n[*.dib]\n{configuration}\n");

        Assert.Equal(severity is { } expected ? [("SLV4003", expected)] : [], (await _folder.LintAsync()).Findings.Select(finding => (finding.Rule, finding.Severity)));
    }

    [Theory]
    [InlineData("SLV4005", "var trained = 0;\nint Train(int trees) { var trained = trees; trained++; return trained; }")]
    [InlineData("SLV4005", "var trained = 0;\nint Read() => trained + 1;")]
    [InlineData("SLV4007", "class Many { int A() { var x = 1; x++; x++; x++; x++; return x; } }")]
    [InlineData("SLV4009", "var lines = File.ReadAllLines(\"a.csv\");\nlines")]
    [InlineData("SLV4009", "var lines = File.ReadAllLines(\"a.csv\");\nAction show = () => display(lines.Length);")]
    [InlineData("SLV4009", "#!import other.dib\nvar lines = File.ReadAllLines(\"a.csv\");")]
    public async Task What_only_looks_like_it_is_clean(string rule, string cell)
    {
        _folder.WriteNotebook("model.dib", cell);
        _folder.Write(".editorconfig", $"root = true\n[*.dib]\ndotnet_diagnostic.{rule}.severity = warning\ndotnet_code_quality.SLV4007.statements = 3\n");

        Assert.Empty(await _folder.PlacesOfAsync(rule));
    }
}
