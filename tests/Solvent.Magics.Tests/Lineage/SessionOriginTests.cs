using Solvent.Datasets;
using Solvent.Kernel;
using Solvent.Magics.Tests.Sessions;
using Solvent.Notebooks;

namespace Solvent.Magics.Tests.Lineage;

public sealed class SessionOriginTests : IAsyncDisposable
{
    private readonly NotebookFixture _notebook = new();
    private readonly string _folder = Environment.CurrentDirectory;

    public SessionOriginTests() => _notebook.Write("taxi.csv", "id,fare", "1,7.5", "2,9");

    public ValueTask DisposeAsync()
    {
        Environment.CurrentDirectory = _folder;
        return _notebook.DisposeAsync();
    }

    [Fact]
    public async Task A_magic_command_records_the_notebook_the_cell_and_its_code()
    {
        const string Code = "#!dataset commit taxi.csv --name taxi";

        await _notebook.Session.ExecuteAsync(new CellRequest(Code, CellIndex: 3), new RecordedOutput(), TestContext.Current.CancellationToken);

        var origin = Resolve("taxi").Origin!;
        Assert.Equal(("notebook.ipynb", 3, Code, null), (origin.Notebook, origin.Cell, origin.Code, origin.Run));
        Assert.Empty(origin.Inputs);
    }

    [Theory]
    [InlineData("second", "#!dataset commit taxi.csv --name taxi", 1)]
    [InlineData("vscode-notebook-cell:x#W1", "#!dataset commit taxi.csv --name taxi --tag a", 2)]
    [InlineData("elsewhere", "#!dataset commit taxi.csv --name taxi --tag b", null)]
    public async Task A_client_that_does_not_say_where_a_cell_is_gets_its_position_from_the_saved_notebook(string id, string code, int? expected)
    {
        _notebook.Write(
            "notebook.ipynb",
            """
            {"cells":[
             {"cell_type":"markdown","id":"first","metadata":{},"source":"# Taxi"},
             {"cell_type":"code","id":"second","metadata":{},"source":"// an older text","outputs":[],"execution_count":null},
             {"cell_type":"code","id":"third","metadata":{},"source":"#!dataset commit taxi.csv --name taxi --tag a","outputs":[],"execution_count":null}],
             "metadata":{"kernelspec":{"name":"solvent","language":"C#","display_name":"C#"}},"nbformat":4,"nbformat_minor":5}
            """);

        await _notebook.Session.ExecuteAsync(new CellRequest(code) { CellId = id }, new RecordedOutput(), TestContext.Current.CancellationToken);

        Assert.Equal(expected, Resolve("taxi").Origin!.Cell);
    }

    [Fact]
    public async Task What_the_session_has_read_are_the_inputs_of_what_it_commits()
    {
        await _notebook.Succeed("#!dataset commit taxi.csv --name taxi");
        await _notebook.Succeed("#!sql --name cheap\nSELECT * FROM taxi@v1 WHERE fare < 8");
        _notebook.Write("cheap.csv", "id,fare", "1,7.5");
        await _notebook.Succeed($"Environment.CurrentDirectory = @\"{_notebook.Folder}\";\nDataset.Commit(\"cheap.csv\", \"cheap\")");

        Assert.Equal([Resolve("taxi").AsInput()], Resolve("cheap").Origin!.Inputs);
    }

    [Fact]
    public async Task What_an_open_run_has_read_counts_more_than_what_the_session_read_before()
    {
        await _notebook.Succeed("#!dataset commit taxi.csv --name taxi");
        _notebook.Write("zones.csv", "zone", "1");
        await _notebook.Succeed("#!dataset commit zones.csv --name zones");
        await _notebook.Succeed("#!expect zones@v1\nzone unique");
        await _notebook.Succeed("#!experiment start fares --data taxi@v1");
        _notebook.Write("cheap.csv", "id,fare", "1,7.5");
        await _notebook.Succeed("#!dataset commit cheap.csv --name cheap");

        var origin = Resolve("cheap").Origin!;

        Assert.Equal(["taxi@v1"], origin.Inputs.Select(input => input.Reference));
        Assert.Equal(Experiments.Run.Current?.Id, origin.Run);
    }

    [Fact]
    public async Task Lineage_is_drawn_in_the_notebook_with_its_mermaid_text_and_written_as_a_tree_beside_it()
    {
        await _notebook.Succeed("#!dataset commit taxi.csv --name taxi");
        _notebook.Write("cheap.csv", "id,fare", "1,7.5");
        await _notebook.Succeed("#!dataset commit cheap.csv --name cheap --source taxi@v1");

        var output = await _notebook.Succeed("#!dataset lineage cheap");

        Assert.StartsWith("cheap@v1 made from\n└─ by a cell of notebook.ipynb\n   └─ from taxi@v1 (2 rows, ", output.Text, StringComparison.Ordinal);
        Assert.Contains("cheap@v1 nothing that used it is recorded", output.Text, StringComparison.Ordinal);
        Assert.Contains("<svg xmlns", output.Html, StringComparison.Ordinal);
        Assert.Contains("flowchart LR", output.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script src", output.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lineage_of_the_api_looks_like_that_of_the_command()
    {
        await _notebook.Succeed("#!dataset commit taxi.csv --name taxi");
        await _notebook.Succeed($"Environment.CurrentDirectory = @\"{_notebook.Folder}\";");

        var code = await _notebook.Succeed("Dataset.Lineage(\"taxi\")");
        var command = await _notebook.Succeed("#!dataset lineage taxi");

        Assert.Equal(command.Displays[^1][MimeBundle.Html], code.Displays[^1][MimeBundle.Html]);
    }

    private DatasetVersion Resolve(string reference) => DatasetRepository.Open(_notebook.Folder).Resolve(reference);
}
