using System.Text.Json.Nodes;
using Solvent.Notebooks;

namespace Solvent.Runner.Tests.Parameters;

public sealed class ParameterRunTests : RunTestBase
{
    [Fact]
    public async Task A_value_is_set_in_a_cell_behind_the_tagged_one()
    {
        var result = await RunAsync(Tagged("var trees = 100;\nvar rate = 0.1;", "$\"{trees} {rate}\""), With("trees=200"));

        Assert.Equal(NotebookRunStatus.Succeeded, result.Status);
        Assert.Equal(["parameters"], Executed().Cells[0].Tags);
        Assert.Equal(["injected-parameters"], Executed().Cells[1].Tags);
        Assert.Equal("// Parameters\ntrees = 200;", Executed().Cells[1].Source);
        Assert.Equal("200 0.1", Text(2));
    }

    [Fact]
    public async Task A_constant_gets_another_value_too()
    {
        await RunAsync(Tagged("const string label = \"late\";", "label"), With("label=on time"));

        Assert.Equal("on time", Text(2));
    }

    [Fact]
    public async Task The_cell_of_an_earlier_run_is_written_anew()
    {
        await RunAsync(Tagged("var trees = 100;", "trees"), With("trees=200"));
        File.Copy(Notebook.Executed, Notebook.Source, overwrite: true);

        await RunAsync(NotebookDocument.Load(Notebook.Source), With("trees=300"));

        Assert.Equal(3, Executed().Cells.Count);
        Assert.Equal("300", Text(2));
    }

    [Fact]
    public async Task A_notebook_that_declares_no_parameter_gets_the_cell_at_its_top()
    {
        await RunAsync(Notebook.Write("trees + 1"), With("trees=200"));

        Assert.Equal("// Parameters\nint trees = 200;", Executed().Cells[0].Source);
        Assert.Equal("201", Text(1));
    }

    [Fact]
    public async Task An_error_names_the_cell_that_the_author_knows()
    {
        var result = await RunAsync(Tagged("var trees = 100;", "throw new Exception(\"no\");"), With("trees=200"));

        Assert.Equal(1, result.Error!.Cell);
        Assert.StartsWith("notebook.ipynb, cell 2 of 2, line 1:", result.Error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_parameter_is_refused_with_the_nearest_name_and_all_that_there_are()
    {
        var failure = await Assert.ThrowsAsync<SolventException>(() => RunAsync(Tagged("var trees = 100;\nvar rate = 0.1;", "trees"), With("tres=200")));

        Assert.Equal(("parameter-unknown", 2), (failure.Code, failure.ExitCode));
        Assert.Equal("Did you mean 'trees'? It has: trees, rate.", failure.Hint);
    }

    [Fact]
    public async Task A_value_of_another_type_is_refused_with_the_parameter_its_type_and_its_cell()
    {
        var failure = await Assert.ThrowsAsync<SolventException>(() => RunAsync(Tagged("var trees = 100;", "trees"), With("trees=many")));

        Assert.Equal(("parameter-invalid", 0, 1), (failure.Code, failure.Cell, failure.Line));
        Assert.Equal("'many' (--param) is no value of the parameter 'trees', which cell 1 declares as int.", failure.Message);
        Assert.False(File.Exists(Notebook.Executed));
    }

    [Fact]
    public async Task A_variable_that_a_cell_declares_itself_is_no_parameter()
    {
        var failure = await Assert.ThrowsAsync<SolventException>(() => RunAsync(Notebook.Write("var trees = 100;", "trees"), With("trees=200")));

        Assert.Equal(("parameter-unknown", 0), (failure.Code, failure.Cell));
        Assert.Contains("'parameters'", failure.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_no_cell_uses_is_no_parameter()
    {
        var failure = await Assert.ThrowsAsync<SolventException>(() => RunAsync(Notebook.Write("1"), With("trees=200")));

        Assert.Equal("parameter-unknown", failure.Code);
    }

    [Fact]
    public async Task A_parameter_that_is_given_two_values_is_refused()
    {
        var failure = await Assert.ThrowsAsync<SolventException>(() => RunAsync(Tagged("var trees = 100;", "trees"), With("trees=200", "trees=300")));

        Assert.Equal("parameter-given-twice", failure.Code);
    }

    [Fact]
    public void A_run_knows_the_values_of_all_parameters()
        => Assert.Equal(
            [KeyValuePair.Create("trees", "200"), KeyValuePair.Create("rate", "0.1"), KeyValuePair.Create("late", "true")],
            BoundParameters.Bind(Tagged("var trees = 100;\nvar rate = 0.1;", "#!param late = true"), [GivenParameter.Parse("trees=200")]).Values);

    private static NotebookRunOptions With(params IEnumerable<string> words) => new() { Parameters = [.. words.Select(GivenParameter.Parse)] };

    private NotebookDocument Tagged(params IEnumerable<string> cells)
    {
        var notebook = Notebook.Write(cells);
        notebook.Cells[0].SetMetadata("tags", new JsonArray("parameters"));
        return Notebook.Save(notebook);
    }
}
