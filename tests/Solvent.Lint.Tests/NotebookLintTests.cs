using Solvent.Notebooks;

namespace Solvent.Lint.Tests;

public sealed class NotebookLintTests : IDisposable
{
    private const string MLNet = "#r \"nuget: Microsoft.ML, 5.0.1\"\nusing Microsoft.ML;";

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_context_that_trains_in_a_later_cell_is_found_in_its_own_cell()
    {
        _folder.WriteNotebook("model.dib", MLNet, "var ml = new MLContext();", "var trainer = ml.Regression.Trainers.Sdca();");

        var finding = Assert.Single((await _folder.LintAsync()).Findings);

        Assert.Equal(("SLV2001", "model.dib", 1, 1, 10), (finding.Rule, finding.File, finding.Cell, finding.Line, finding.Column));
    }

    [Fact]
    public async Task Feeds_addresses_paths_and_comments_are_found_in_their_own_cells()
    {
        _folder.WriteNotebook(
            "data.dib",
            "#i \"nuget: https://nuget.contoso.com/v3/index.json\"",
            "// var old = 1;\nvar csv = await new System.Net.Http.HttpClient().GetStringAsync(\"https://raw.githubusercontent.com/contoso/data/main/taxi.csv\");",
            "System.IO.File.WriteAllText(@\"C:\\Users\\ada\\taxi.csv\", csv);",
            "// csv.Split(',');");

        var result = await _folder.LintAsync();

        Assert.Equal(
            ["SLV2007 0:1:4", "SLV4011 1:1:1", "SLV2006 1:2:65", "SLV2004 2:1:29", "SLV4011 3:1:1"],
            result.Findings.Select(finding => $"{finding.Rule} {finding.Cell}:{finding.Line}:{finding.Column}"));
    }

    [Fact]
    public async Task Names_in_messages_are_those_of_the_notebook()
    {
        _folder.WriteNotebook(
            "model.dib",
            MLNet + "\nvar ml = new MLContext(seed: 1);",
            """var input = "x";""",
            """
            var input = "Fare";
            var pipeline = ml.Transforms.Concatenate("Features", "Distance", input).Append(ml.Regression.Trainers.Sdca(input));
            """);

        var finding = Assert.Single((await _folder.LintAsync()).Findings, finding => finding.Rule == "SLV1005");

        Assert.Equal("'Fare' is the label and also part of the features in 'Features', so the model sees the answer; remove it from Concatenate", finding.Message);
        Assert.Equal((2, 2, 66), (finding.Cell, finding.Line, finding.Column));
    }

    [Fact]
    public async Task A_cell_that_does_not_compile_does_not_hide_the_others()
    {
        _folder.WriteNotebook("model.dib", MLNet, "var ml = new MLContext();", "Undefined.Call(1, ;", "ml.Regression.Trainers.Sdca()");

        var result = await _folder.LintAsync();

        Assert.Equal(["SLV2001"], result.Findings.Select(finding => finding.Rule));
        Assert.Equal("Cell 3 of model.dib has a statement that is not valid C#: it was not checked.", Assert.Single(result.Notes).Message);
    }

    [Fact]
    public async Task The_value_that_a_cell_ends_in_is_shown_and_not_discarded()
    {
        _folder.WriteNotebook(
            "frame.dib",
            "#r \"nuget: Microsoft.Data.Analysis, 0.23.1\"\nusing Microsoft.Data.Analysis;\nvar df = new DataFrame();",
            "df.DropNulls()",
            "df.DropNulls();",
            "df.DropNulls() // all of it");

        var finding = Assert.Single((await _folder.LintAsync()).Findings);

        Assert.Equal(("SLV3002", 2), (finding.Rule, finding.Cell));
    }

    [Fact]
    public async Task A_package_that_is_not_restored_is_named_so_that_no_finding_is_not_taken_for_clean()
    {
        _folder.WriteNotebook("model.dib", "#r \"nuget: Nobody.Knows, 1.0.0\"", "using Nobody.Knows;\nvar model = new Model();");

        var result = await _folder.LintAsync();

        Assert.Empty(result.Findings);
        var note = Assert.Single(result.Notes);
        Assert.Equal(("package-not-restored", "model.dib"), (note.Code, note.File));
        Assert.Equal("Package 'Nobody.Knows, 1.0.0' is not restored: code in model.dib that uses it was not checked.", note.Message);
    }

    [Fact]
    public async Task Code_of_MLNet_is_checked_on_a_machine_that_has_no_package()
    {
        _folder.WriteNotebook("model.dib", MLNet, "var ml = new MLContext();", "ml.Regression.Trainers.LightGbm()");
        var options = _folder.Options with { PackagesFolder = Path.Combine(_folder.Path, "packages") };

        var result = await NotebookLinter.LintAsync([_folder.Path], options, TestContext.Current.CancellationToken);

        Assert.Equal(["SLV2001"], result.Findings.Select(finding => finding.Rule));
        var note = Assert.Single(result.Notes);
        Assert.Equal("package-stand-in", note.Code);
        Assert.Equal("Package 'Microsoft.ML, 5.0.1' is not restored: code in model.dib that uses it was checked against what Solvent knows of it.", note.Message);
    }

    [Fact]
    public async Task Code_of_AutoML_is_checked_against_an_outline_of_it()
    {
        _folder.WriteNotebook(
            "model.dib",
            "#r \"nuget: Microsoft.ML.AutoML, 0.20.0\"",
            "using Microsoft.ML;\nusing Microsoft.ML.AutoML;\nvar ml = new MLContext();",
            "var experiment = ml.Auto().CreateExperiment();");

        var result = await _folder.LintAsync();

        Assert.Equal(["SLV2001"], result.Findings.Select(finding => finding.Rule));
    }

    [Fact]
    public async Task Leakage_is_followed_through_packages_that_are_known_by_their_outlines()
    {
        _folder.WriteNotebook(
            "model.dib",
            "#r \"nuget: Microsoft.ML.AutoML, 0.20.0\"",
            "using Microsoft.Data.Analysis;\nusing Microsoft.ML;\nusing Microsoft.ML.AutoML;\nusing Microsoft.ML.Data;\nusing Microsoft.ML.Transforms.TimeSeries;",
            "public class Row { public float Load { get; set; } }\npublic class Forecast { public float[] Load { get; set; } }",
            """
            public class Runner(IDataView train, IDataView last, IEstimator<ITransformer> pipeline) : ITrialRunner
            {
                public TrialResult Run(TrialSettings settings) => new TrialResult { Model = pipeline.Fit(train) };
            }
            """,
            """
            var ml = new MLContext(seed: 1);
            var frame = DataFrame.LoadCsv("load.csv");
            var train = frame.Head(1000);
            var last = frame.Tail(100);
            var runner = new Runner(train, last, ml.Forecasting.ForecastBySsa("Load", "Load", 24, 168, 1000, 1));
            """,
            "var result = await ml.Auto().CreateExperiment().SetTrialRunner(runner).RunAsync();",
            """
            var engine = result.Model.CreateTimeSeriesEngine<Row, Forecast>(ml);
            foreach (var load in last.GetColumn<float>("Load")) engine.Predict();
            """);

        var result = await _folder.LintAsync();

        Assert.Equal(["SLV1004"], result.Findings.Select(finding => finding.Rule));
    }

    [Fact]
    public async Task A_package_is_seen_with_what_it_depends_on()
    {
        // MLContext is in Microsoft.ML itself, IDataView in Microsoft.ML.DataView.
        _folder.WriteNotebook("model.dib", MLNet, "var ml = new MLContext();\nvar rows = ml.Data.LoadFromTextFile(\"x\", new Microsoft.ML.Data.TextLoader.Options());\n_ = ml.Data.ShuffleRows(rows);");

        var result = await _folder.LintAsync();

        Assert.Equal(["SLV2001"], result.Findings.Select(finding => finding.Rule));
        Assert.Empty(result.Notes);
    }

    [Fact]
    public async Task A_missing_assembly_is_named()
    {
        _folder.WriteNotebook("model.dib", "#r \"lib/Model.dll\"\nvar x = 1;");

        var note = Assert.Single((await _folder.LintAsync()).Notes);

        Assert.Equal("assembly-not-found", note.Code);
        Assert.Contains("'lib/Model.dll'", note.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_in_memory_is_linted_as_it_is()
    {
        var notebook = NotebookDocument.Load(_folder.WriteNotebook("model.dib", "#r \"nuget: Microsoft.ML, 5.0.1\""));
        notebook.Cells[0].Source = "#r \"nuget: Microsoft.ML\"";

        var result = await NotebookLinter.LintAsync(notebook, _folder.Options, TestContext.Current.CancellationToken);

        Assert.Equal(["SLV2003"], result.Findings.Select(finding => finding.Rule));
        Assert.Equal(["model.dib"], result.Files);
    }

    [Fact]
    public async Task A_pragma_switches_a_rule_off()
    {
        _folder.WriteNotebook("model.dib", MLNet, "#pragma warning disable SLV2001\nvar ml = new MLContext();", "ml.Regression.Trainers.Sdca()");

        Assert.Empty((await _folder.LintAsync()).Findings);
    }

    [Theory]
    [InlineData("error", FindingSeverity.Error)]
    [InlineData("suggestion", FindingSeverity.Info)]
    public async Task An_editorconfig_sets_the_severity(string severity, FindingSeverity expected)
    {
        _folder.Write(".editorconfig", $"root = true\n[*.dib]\ndotnet_diagnostic.SLV2003.severity = {severity}\n");
        _folder.WriteNotebook("model.dib", "#r \"nuget: Microsoft.ML\"");

        var result = await _folder.LintAsync();

        Assert.Equal(expected, Assert.Single(result.Findings).Severity);
    }

    [Fact]
    public async Task An_editorconfig_switches_a_rule_off()
    {
        _folder.Write(".editorconfig", "root = true\n[*.dib]\ndotnet_diagnostic.SLV2003.severity = none\n");
        _folder.WriteNotebook("model.dib", "#r \"nuget: Microsoft.ML\"");

        Assert.Empty((await _folder.LintAsync()).Findings);
    }

    [Fact]
    public async Task A_notebook_that_is_missing_is_reported_by_the_room_that_reads_notebooks()
    {
        var failure = await Assert.ThrowsAsync<SolventException>(() => _folder.LintAsync("nowhere.ipynb"));

        Assert.Equal("notebook-not-found", failure.Code);
    }

    [Fact]
    public async Task A_notebook_that_is_corrupt_is_named_and_the_others_are_linted()
    {
        _folder.Write("broken.ipynb", "{ \"cells\": [");
        _folder.WriteNotebook("model.dib", "#r \"nuget: Microsoft.ML\"");

        var result = await _folder.LintAsync();

        Assert.Equal(["SLV2003"], result.Findings.Select(finding => finding.Rule));
        Assert.Equal(["model.dib"], result.Files);
        var note = Assert.Single(result.Notes, note => note.IsError);
        Assert.Equal(("notebook-corrupt", "broken.ipynb"), (note.Code, note.File));
        Assert.NotNull(note.Hint);
    }

    [Fact]
    public async Task A_notebook_without_cells_is_clean()
    {
        _folder.Write("empty.ipynb", """{"cells":[],"metadata":{},"nbformat":4,"nbformat_minor":5}""");

        var result = await _folder.LintAsync();

        Assert.Empty(result.Findings);
        Assert.Equal(["empty.ipynb"], result.Files);
    }

    [Fact]
    public async Task A_cell_in_another_language_is_not_read_as_CSharp()
    {
        _folder.Write("notes.dib", "#!meta\n\n{}\n\n#!markdown\n\n#r \"nuget: Microsoft.ML\"\n\n#!html\n\n<p>new MLContext()</p>\n");

        Assert.Empty((await _folder.LintAsync()).Findings);
    }

    [Fact]
    public async Task Text_for_a_magic_command_is_not_read_as_CSharp()
    {
        _folder.WriteNotebook("model.dib", "#!expect data/flights.csv\nrows between 60000 and 100000\nid unique\nnew MLContext(", "var x = 1;");

        var result = await _folder.LintAsync();

        Assert.Empty(result.Findings);
        Assert.Empty(result.Notes);
    }

    [Fact]
    public async Task Code_behind_another_magic_command_is_read()
    {
        _folder.WriteNotebook("model.dib", MLNet, "#!time\nvar trainer = new MLContext().Regression.Trainers.Sdca();");

        var finding = Assert.Single((await _folder.LintAsync()).Findings);

        Assert.Equal((1, 2, 15), (finding.Cell, finding.Line, finding.Column));
    }
}
