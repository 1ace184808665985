namespace Solvent.Lint.Tests.Suppressions;

public sealed class IgnoreCommentTests : IDisposable
{
    private const string Because = "// solvent:ignore SLV2001 because the seed is varied on purpose";
    private const string MLNet = "#r \"nuget: Microsoft.ML, 5.0.1\"\nusing Microsoft.ML;";
    private const string Train = "_ = new MLContext().Regression.Trainers.Sdca();";

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("display(1);\n" + Because + "\n" + Train)]
    [InlineData("display(1);\n" + Because + "\n\n// and more\n" + Train)]
    [InlineData("display(1);\n" + Train + " " + Because)]
    [InlineData("display(1);\n" + Because + "\n_ = new\n  MLContext()\n  .Regression.Trainers.Sdca();")]
    [InlineData("display(1);\n_ = new\n  MLContext()\n  .Regression.Trainers.Sdca(); " + Because)]
    [InlineData("display(1);\n_ = 1 + // first\n  new MLContext().Regression.Trainers.Sdca().GetHashCode() + " + Because + "\n 1;")]
    [InlineData("display(1);\n/* solvent:ignore SLV2001 because shown */ " + Train)]
    [InlineData(Because + "\ndisplay(1);\ndisplay(2);\nif (true)\n{\n    " + Train + "\n}")]
    [InlineData("\n// A title.\n" + Because + "\n\ndisplay(1);\n" + Train)]
    public async Task A_finding_is_kept_apart_with_the_reason(string cell)
    {
        _folder.WriteNotebook("model.dib", MLNet, cell);

        var result = await _folder.LintAsync();

        Assert.Empty(result.Findings);
        Assert.Empty(result.Notes);
        var suppressed = Assert.Single(result.Suppressed);
        Assert.Equal(("SLV2001", SuppressionKind.InSource), (suppressed.Finding.Rule, suppressed.Kind));
        Assert.Contains(suppressed.Justification, new[] { "the seed is varied on purpose", "shown" });
    }

    [Theory]
    [InlineData("display(1);\n" + Because + "\ndisplay(2);\n" + Train)]
    [InlineData("display(1);\n" + Because + "\nif (true)\n{\n    " + Train + "\n}")]
    [InlineData("display(1); " + Because + "\n" + Train)]
    [InlineData("display(1);\nvar text = \"" + Because + "\";\n" + Train)]
    [InlineData("#!markdown\n" + Because + "\n#!csharp\n" + Train)]
    [InlineData("var first = 1;\nclass Trainer // solvent:ignore SLV2001 because of the head\n{\n    void Run()\n    {\n        " + Train + "\n    }\n}")]
    [InlineData("display(1);\nvoid Run() { " + Because + "\n" + Train + " }")]
    public async Task Another_statement_is_not_ignored(string cell)
    {
        _folder.WriteNotebook("model.dib", MLNet, cell);

        Assert.Equal(["SLV2001"], (await _folder.LintAsync()).Findings.Select(finding => finding.Rule));
    }

    [Fact]
    public async Task Another_rule_and_another_cell_are_not_ignored()
    {
        _folder.WriteNotebook("model.dib", MLNet, "// solvent:ignore SLV3001 because shown\n" + Train, Because + "\n" + Train, Train);

        Assert.Equal([1, 3], (await _folder.LintAsync()).Findings.Select(finding => finding.Cell));
    }

    [Theory]
    [InlineData("#r \"nuget: Microsoft.ML\" // solvent:ignore SLV2003 because the newest is wanted\n#r \"nuget: Microsoft.Data.Analysis\"", 2)]
    [InlineData("#r \"nuget: Microsoft.Data.Analysis\"\n// solvent:ignore SLV2003 because the newest is wanted\n#r \"nuget: Microsoft.ML\"", 1)]
    [InlineData("// solvent:ignore SLV2003 because the newest is wanted\n#r \"nuget: Microsoft.ML\"\n#r \"nuget: Microsoft.Data.Analysis\"", null)]
    public async Task A_package_line_is_ignored_at_its_end_on_the_line_before_or_with_its_cell(string cell, int? left)
    {
        _folder.WriteNotebook("model.dib", cell);

        var result = await _folder.LintAsync();

        Assert.Equal(left is { } line ? [line] : [], result.Findings.Select(finding => finding.Line));
        Assert.DoesNotContain(result.Notes, note => note.Code.StartsWith("ignore", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("SLV4001", "// solvent:ignore SLV4001 because shown\nvar tax = rate;", "var rate = 1;")]
    [InlineData("SLV4003", "var rate = 1;", "display(1);\n// solvent:ignore SLV4003 because shown\nvar rate = 2;")]
    [InlineData("SLV4004", "var rate = 1;", "rate++; // solvent:ignore SLV4004 because shown")]
    [InlineData("SLV4006", "var a = Load(1).Where(x => x.A > 1).Select(x => x.A).First();\nvar b = Load(2).Where(x => x.A > 1).Select(x => x.A).First();\ndisplay(a + b);", "// solvent:ignore SLV4006 because shown\nvar c = Load(1).Where(x => x.A > 1).Select(x => x.A).First();\nvar d = Load(2).Where(x => x.A > 1).Select(x => x.A).First();\ndisplay(c + d);")]
    [InlineData("SLV4011", "display(1);\n// solvent:ignore SLV4011 because it is the next step\n// var model = Train(data, 3);\n// model.Save(\"model.zip\");\ndisplay(2);")]
    [InlineData("SLV4011", "display(1);\n// solvent:ignore SLV4011 because it is the next step\n// var model = Train(data, 3);\n// model.Save(\"model.zip\");")]
    public async Task Rules_about_cells_are_ignored_too(string rule, params string[] cells)
    {
        _folder.WriteNotebook("model.dib", cells);

        var result = await _folder.LintAsync();

        Assert.DoesNotContain(result.Findings, finding => finding.Rule == rule);
        Assert.Equal(rule, Assert.Single(result.Suppressed).Finding.Rule);
    }

    [Fact]
    public async Task The_order_of_saved_cells_is_ignored_in_the_cell_that_is_out_of_order()
    {
        _folder.WriteExecuted("order.ipynb", (2, "var a = 1;"), (1, "// solvent:ignore SLV4002 because that is the lesson\nvar b = 2;"));

        var result = await _folder.LintAsync();

        Assert.Empty(result.Findings);
        Assert.Equal("that is the lesson", Assert.Single(result.Suppressed).Justification);
    }

    [Theory]
    [InlineData("train.csx", "#r \"nuget: Microsoft.ML, 5.*\" // solvent:ignore SLV2003 because the newest is wanted\nusing Microsoft.ML;\n" + Train + " " + Because)]
    [InlineData("train.cs", Because + "\n// solvent:ignore SLV2003 because the newest is wanted\n#:package Microsoft.ML@5.*\nusing Microsoft.ML;\nfor (;;)\n{\n    " + Train + "\n}")]
    public async Task CSharp_files_have_such_comments_too(string file, string code)
    {
        _folder.Write(file, code);

        var result = await _folder.LintAsync();

        Assert.Empty(result.Findings);
        Assert.Equal(2, result.Suppressed.Count);
    }

    [Theory]
    [InlineData("#!import sub/other.dib", "sub/other.dib", "#!csharp\n\n" + MLNet + "\ndisplay(1);\n" + Train + " " + Because + "\n")]
    [InlineData("#load \"other.csx\"", "other.csx", "using Microsoft.ML;\nvar first = 1;\n" + Train + " " + Because + "\n")]
    public async Task What_a_notebook_imports_ignores_its_own_findings(string import, string file, string code)
    {
        _folder.Write(file, code);
        var notebook = _folder.WriteNotebook("model.dib", MLNet, import);

        var result = await _folder.LintAsync(notebook);

        Assert.Empty(result.Findings);
        var suppressed = Assert.Single(result.Suppressed);
        Assert.Equal(("SLV2001", file), (suppressed.Finding.Rule, suppressed.Finding.File));
    }

    [Theory]
    [InlineData("// solvent:ignore SLV2001", "ignore-without-reason", "The comment in cell 2, line 2 of model.dib gives no reason and ignores nothing.", "Give the reason: // solvent:ignore SLV2001 because …")]
    [InlineData("// solvent:ignore", "ignore-without-rule", "The comment in cell 2, line 2 of model.dib names no rule and ignores nothing.", "Name the rules and the reason: // solvent:ignore SLV2001 because …")]
    [InlineData("// solvent:ignore SLV2010 because shown", "ignore-unknown-rule", "The comment in cell 2, line 2 of model.dib names 'SLV2010', and there is no such rule.", null)]
    [InlineData("// solvent:ignore SLV3001 because shown", "ignore-unused", "The comment in cell 2, line 2 of model.dib ignores SLV3001, which finds nothing there.", "Remove it.")]
    public async Task A_comment_that_ignores_nothing_is_noted(string comment, string code, string message, string? hint)
    {
        _folder.WriteNotebook("model.dib", MLNet, "display(1);\n" + comment + "\n" + Train);

        var result = await _folder.LintAsync();

        Assert.Equal(["SLV2001"], result.Findings.Select(finding => finding.Rule));
        var note = Assert.Single(result.Notes);
        Assert.Equal((code, message, "model.dib"), (note.Code, note.Message, note.File));
        if (hint is not null) Assert.Equal(hint, note.Hint);
    }

    [Theory]
    [InlineData("// solvent:ignore CA1849 because it is a console", "")]
    [InlineData("// solvent:ignore SLV2001 because the rule is off here", "dotnet_diagnostic.SLV2001.severity = none")]
    [InlineData("// solvent:ignore SLV4006 because the copy is in another notebook", "")]
    public async Task What_may_ignore_something_elsewhere_is_not_noted(string comment, string configuration)
    {
        _folder.Write(".editorconfig", $"root = true\n[*.dib]\n{configuration}\n");
        _folder.WriteNotebook("model.dib", "display(1);\n" + comment + "\ndisplay(2);");

        Assert.Empty((await _folder.LintAsync()).Notes);
    }
}
