namespace Solvent.Experiments.Tests;

public sealed class EnvironmentTests : ProjectFixture
{
    [Fact]
    public void A_run_records_the_notebook_its_packages_and_the_cells_executed_until_it_ends()
    {
        var notebook = new Notebook(Path.Combine(Root, "notebooks", "flights.ipynb"));
        RunEnvironment.Current = notebook;
        try
        {
            notebook.Cells.Add(new RunCell("var x = 1;", Index: 0));
            var run = Store.Start("flights");
            notebook.Cells.Add(new RunCell("x + 1", Index: 1, Duration: TimeSpan.FromMilliseconds(20)));
            run.End();

            var record = Store.Get(run.Id);
            Assert.Equal("notebooks/flights.ipynb", record.Notebook);
            Assert.Equal([new RunPackage("Microsoft.ML", "5.0.1", "abc=")], record.Packages);
            Assert.Equal(notebook.Cells, record.Cells);
        }
        finally
        {
            RunEnvironment.Current = null;
        }
    }

    private sealed class Notebook(string path) : IRunEnvironment
    {
        public List<RunCell> Cells { get; } = [];

        string IRunEnvironment.Notebook => path;

        public IReadOnlyList<RunCell> CellsExecuted() => Cells;

        public IReadOnlyList<RunPackage> ResolvedPackages() => [new("Microsoft.ML", "5.0.1", "abc=")];
    }
}
