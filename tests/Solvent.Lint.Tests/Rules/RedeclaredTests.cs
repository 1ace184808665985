namespace Solvent.Lint.Tests.Rules;

public sealed class RedeclaredTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_variable_that_gets_another_type_and_has_a_reader_in_between_is_a_warning()
    {
        _folder.WriteNotebook("types.dib", "int Count() => 3;\nvar rows = Count();", "var twice = rows * 2;", "var rows = new List<string>();");

        var finding = Assert.Single((await _folder.LintAsync()).Findings);

        Assert.Equal(("SLV4003", FindingSeverity.Warning, 2, 1, 5, 9), (finding.Rule, finding.Severity, finding.Cell, finding.Line, finding.Column, finding.EndColumn));
        Assert.Equal(
            "'rows' is int in cell 1, line 2, and cell 2 reads it; here it becomes List<string>, so that cell does something else or fails when it is run again; give this one a name of its own",
            finding.Message);
    }

    [Theory]
    [InlineData("var rows = 3;", "var twice = rows * 2;", "var rows = 4;")]
    [InlineData("var rows = 3;", "var other = 1;", "var rows = \"four\";")]
    [InlineData("string? name = null;", "display(name);", "string name = \"four\";")]
    [InlineData("var frame = Missing.Load();", "display(frame);", "var frame = Missing.Other();")]
    [InlineData("record Row(int Id);\nvar rows = new List<Row>();", "display(rows);", "var rows = new List<Row>();")]
    public async Task Without_another_type_or_without_a_reader_it_is_worth_knowing(params string[] cells)
    {
        _folder.WriteNotebook("types.dib", cells);

        var finding = Assert.Single((await _folder.LintAsync()).Findings, finding => finding.Rule == "SLV4003");

        Assert.Equal((FindingSeverity.Info, 2), (finding.Severity, finding.Cell));
        Assert.EndsWith("is declared in cell 1, line " + (cells[0].Contains('\n') ? "2" : "1") + " already, so what it means depends on which cell ran last; give this one a name of its own", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("var frame = new DataFrame();", "display(frame);", "DataFrameColumn frame = Create();")]
    [InlineData("Frame frame = Load();", "display(frame);", "string[] frame = new string[3];")]
    public async Task Where_a_package_is_missing_the_types_that_are_written_count(params string[] cells)
    {
        _folder.WriteNotebook("types.dib", cells);

        Assert.Equal(FindingSeverity.Warning, Assert.Single((await _folder.LintAsync()).Findings).Severity);
    }

    [Theory]
    [InlineData("record Row(int Id);", "record Row(string Id);")]
    [InlineData("int Twice(int n) => 2 * n;", "int Twice(int n) => n + n;")]
    [InlineData("if (int.TryParse(\"1\", out var n)) { }", "var n = 2;")]
    [InlineData("(int x, int n) = (1, 2);", "foreach (var v in new[] { 1 }) { }\nvar n = 2;")]
    public async Task Types_functions_and_variables_in_expressions_are_names_too(string first, string second)
    {
        _folder.WriteNotebook("names.dib", first, second);

        Assert.Equal([second.Contains('\n') ? "1:2" : "1:1"], await _folder.PlacesOfAsync("SLV4003"));
    }

    [Fact]
    public async Task Each_declaration_names_the_one_before_it()
    {
        _folder.WriteNotebook("again.dib", "var x = 1;", "var x = 2;", "\nvar x = 3;");

        var findings = (await _folder.LintAsync()).Findings;

        Assert.Equal(["'x' is declared in cell 1, line 1", "'x' is declared in cell 2, line 1"], findings.Select(finding => finding.Message[..33]));
    }

    [Theory]
    [InlineData("int Twice(int n) => 2 * n;", "double Twice(double n) => 2 * n;")]
    [InlineData("foreach (var n in new[] { 1 }) display(n);", "foreach (var n in new[] { 2 }) display(n);")]
    [InlineData("{ var n = 1; display(n); }", "var n = 2;")]
    [InlineData("var a = new[] { 1 }.Select(n => n);", "var n = 2;")]
    [InlineData("using Rows = System.Collections.Generic.List<int>;", "using Rows = System.Collections.Generic.List<int>;")]
    [InlineData("var n = 1;", "n = 2;")]
    [InlineData("_ = 1;\nvar (_, a) = (1, 2);", "var (_, b) = (1, 2);")]
    [InlineData("var trees = 100;", "#!param trees = 200")]
    public async Task What_hides_nothing_is_clean(string first, string second)
    {
        _folder.WriteNotebook("names.dib", first, second);

        Assert.Empty(await _folder.PlacesOfAsync("SLV4003"));
    }

    [Theory]
    [InlineData("parameters")]
    [InlineData("injected-parameters")]
    public async Task A_cell_of_parameters_declares_them_again_on_purpose(string tag)
    {
        var notebook = Notebooks.NotebookDocument.Load(_folder.WriteExecuted("run.ipynb", (null, "var trees = 100;"), (null, "var trees = 200;")));
        notebook.Cells[1].SetMetadata("tags", new System.Text.Json.Nodes.JsonArray(tag));
        await notebook.SaveAsync(notebook.Path!, TestContext.Current.CancellationToken);

        Assert.Empty((await _folder.LintAsync()).Findings);
    }
}
