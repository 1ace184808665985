using Solvent.Kernel;
using Solvent.Kernel.LanguageServices;
using Solvent.Magics.Tests.Sessions;
using Solvent.Notebooks;

namespace Solvent.Magics.Tests.Values;

public sealed class ParamTests : IAsyncDisposable
{
    private readonly NotebookFixture _notebook = new();

    public ValueTask DisposeAsync() => _notebook.DisposeAsync();

    [Fact]
    public async Task A_parameter_is_a_variable_with_its_default()
    {
        await _notebook.Succeed("#!param trees = 100 // how many\n#!param double rate = 1\nvar total = trees * 2;");

        Assert.Equal("(200, 1)", (await _notebook.Succeed("(total, rate)")).Text);
        Assert.Equal("double", (await _notebook.Succeed("rate is double ? \"double\" : \"int\"")).Text);
    }

    [Fact]
    public async Task A_run_records_parameters_that_are_declared_before_and_after_its_start()
    {
        await _notebook.Succeed("#!param trees = 100");
        await _notebook.Succeed("#!experiment start flights --param depth=3");
        await _notebook.Succeed("#!param depth = 5\n#!param rate = 0.10");

        Assert.Equal("[depth, 3] [rate, 0.1] [trees, 100]", (await _notebook.Succeed("string.Join(' ', Run.Current!.Record.Params)")).Text);
    }

    [Fact]
    public async Task A_malformed_parameter_fails_its_cell()
    {
        var output = await _notebook.Run("#!param trees = many()");

        Assert.Equal("parameter-malformed", output.CellError?.Code);
    }

    [Fact]
    public async Task The_rest_of_a_cell_knows_the_parameter_before_it_runs()
    {
        Assert.Empty(await Diagnose("#!param trees = 100\nvar total = trees * 2;"));
        Assert.Equal("CS0103", Assert.Single(await Diagnose("#!param trees = 100\nvar total = tres * 2;")).Id);
    }

    [Fact]
    public async Task A_malformed_parameter_is_found_before_it_runs()
        => Assert.Equal("parameter-malformed", Assert.Single(await Diagnose("#!param trees")).Id);

    [Fact]
    public async Task A_parameter_is_completed_below_its_line()
    {
        const string Cell = "#!param trees = 100\nvar total = tre";

        var found = await _notebook.Session.LanguageService.CompleteAsync(Cell, Cell.Length, TestContext.Current.CancellationToken);

        Assert.Contains(found.Items, item => item.Text == "trees");
    }

    private Task<IReadOnlyList<CellDiagnostic>> Diagnose(string cell) => _notebook.Session.LanguageService.DiagnoseAsync(cell, TestContext.Current.CancellationToken);
}
