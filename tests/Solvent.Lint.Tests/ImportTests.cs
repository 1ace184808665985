namespace Solvent.Lint.Tests;

/// <summary>A notebook is checked with the code of what it imports.</summary>
public sealed class ImportTests : IDisposable
{
    private const string MLNet = "#r \"nuget: Microsoft.ML, 5.0.1\"\nusing Microsoft.ML;";

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_finding_in_an_imported_notebook_is_told_at_its_own_cell()
    {
        _folder.WriteNotebook("shared/setup.dib", "// first", MLNet + "\nvar ml = new MLContext();");
        _folder.WriteNotebook("train.dib", "#!import shared/setup.dib", "var trainer = ml.Regression.Trainers.Sdca();");

        var result = await _folder.LintAsync("train.dib");

        var finding = Assert.Single(result.Findings);
        Assert.Equal(("SLV2001", "shared/setup.dib", 1, 3, 10), (finding.Rule, finding.File, finding.Cell, finding.Line, finding.Column));
        Assert.Equal(13, finding.InFile!.Line);
        Assert.Empty(result.Notes);
    }

    [Fact]
    public async Task A_finding_is_told_once_however_often_its_notebook_is_imported()
    {
        _folder.WriteNotebook("setup.dib", "#r \"nuget: Microsoft.ML\"\nusing Microsoft.ML;\nvar ml = new MLContext();\nvar a = ml.Regression.Trainers.Sdca();");
        _folder.WriteNotebook("one.dib", "#!import setup.dib", "var b = ml.Regression.Trainers.Sdca();");
        _folder.WriteNotebook("two.dib", "#!import setup.dib\nvar c = ml.Regression.Trainers.Sdca();", "#!import one.dib");

        var result = await _folder.LintAsync();

        Assert.Equal(
            [("SLV2003", "setup.dib", 1), ("SLV2001", "setup.dib", 3)],
            result.Findings.Where(finding => finding.Severity == FindingSeverity.Warning).Select(finding => (finding.Rule, finding.File, finding.Line)));
    }

    [Theory]
    [InlineData("#load \"lib/setup.csx\"")]
    [InlineData("#!import lib/setup.csx")]
    [InlineData("#!import --file \"lib/setup.csx\"")]
    public async Task A_file_of_code_is_followed_too(string directive)
    {
        _folder.Write("lib/setup.csx", "using Microsoft.ML;\nvar ml = new MLContext();\n");
        _folder.WriteNotebook("train.dib", "#r \"nuget: Microsoft.ML, 5.0.1\"", directive, "var trainer = ml.Regression.Trainers.Sdca();");

        var finding = Assert.Single((await _folder.LintAsync("train.dib")).Findings);

        Assert.Equal(("SLV2001", "lib/setup.csx", null, 2), (finding.Rule, finding.File, finding.Cell, finding.Line));
    }

    [Fact]
    public async Task What_stands_behind_an_import_sees_what_it_declares_and_what_stands_before_does_not_change()
    {
        _folder.WriteNotebook("label.dib", "var label = \"Fare\";");
        _folder.WriteNotebook(
            "train.dib",
            MLNet + "\nvar ml = new MLContext(seed: 1);\nvar label = \"Tip\";",
            "var before = ml.Transforms.Concatenate(\"Features\", \"Fare\").Append(ml.Regression.Trainers.Sdca(label));\n#!import label.dib\nvar behind = ml.Transforms.Concatenate(\"Features\", \"Fare\").Append(ml.Regression.Trainers.Sdca(label));");

        var finding = Assert.Single((await _folder.LintAsync("train.dib")).Findings, finding => finding.Rule == "SLV1005");

        Assert.Equal((1, 3), (finding.Cell, finding.Line));
    }

    [Fact]
    public async Task Notebooks_that_import_each_other_are_named_and_linted()
    {
        _folder.WriteNotebook("a.dib", "#!import b.dib", "#r \"nuget: Microsoft.ML\"");
        _folder.WriteNotebook("b.dib", "#!import a.dib", "#r \"nuget: Microsoft.ML\"");

        var result = await _folder.LintAsync();

        Assert.Equal([("a.dib", 1), ("b.dib", 1)], result.Findings.Where(finding => finding.Rule == "SLV2003").Select(finding => (finding.File, finding.Cell!.Value)));
        Assert.All(result.Notes, note => Assert.Equal("import-cycle", note.Code));
        Assert.Contains(result.Notes, note => note.Message == "'a.dib' imports itself: a.dib → b.dib → a.dib (cell 1 of b.dib): what it declares is not known in the cells.");
    }

    [Theory]
    [InlineData("#!import nowhere.ipynb", "import-not-found")]
    [InlineData("#load \"nowhere.csx\"", "import-not-found")]
    [InlineData("#!import broken.ipynb", "notebook-corrupt")]
    [InlineData("#!import data.bin", "import-unsupported")]
    public async Task What_cannot_be_followed_is_named(string directive, string code)
    {
        _folder.Write("broken.ipynb", "{");
        _folder.Write("data.bin", "");
        _folder.WriteNotebook("a.dib", "var x = 1;\n" + directive);

        var note = Assert.Single((await _folder.LintAsync("a.dib")).Notes);

        Assert.Equal((code, "a.dib"), (note.Code, note.File));
    }

    [Fact]
    public async Task Text_in_another_language_declares_nothing_and_needs_no_note()
    {
        _folder.Write("notes.md", "# Notes");
        _folder.WriteNotebook("a.dib", "#!import notes.md");

        Assert.Empty((await _folder.LintAsync("a.dib")).Notes);
    }

    [Fact]
    public async Task What_is_only_imported_is_not_fixed()
    {
        var path = _folder.WriteNotebook("setup.dib", MLNet + "\nvar ml = new MLContext();");
        var before = await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);
        var train = _folder.WriteNotebook("train.dib", "#!import setup.dib", "var trainer = ml.Regression.Trainers.Sdca();");

        var result = await LintFixer.FixAsync([train], _folder.Options, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Empty(result.Changes);
        Assert.Equal(before, await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken));
    }
}
