using Solvent.Datasets;
using Solvent.Experiments;
using Solvent.Tables;

namespace Solvent.Runner.Tests;

/// <summary>Notebooks that must not end well on data that nobody has checked.</summary>
public sealed class RequiredExpectationTests : RunTestBase
{
    private const string Read = "await Solvent.Datasets.DatasetRepository.Open().MaterializeAsync(\"taxi\");";
    private const string Good = "Solvent.Tables.TableActivity.RaiseChecked(new(\"taxi@v1\", null, 3, 0, 1));";
    private const string Bad = "Solvent.Tables.TableActivity.RaiseChecked(new(\"taxi@v1\", null, 3, 2, 0));";

    [Theory]
    [InlineData(null, "1 + 1")]
    [InlineData(null, Read, Good)]
    [InlineData("taxi@v1 was read and not checked against any expectation.", Read)]
    [InlineData("Expectations failed on 'taxi@v1' (2 of 3).", Read, Bad)]
    [InlineData(null, Read, Bad, Good)]
    [InlineData(null, "Solvent.Tables.Table.Open(\"taxi.csv\");", Good)]
    [InlineData("taxi@v1 was read and not checked against any expectation.", "Solvent.Tables.Table.Open(\"taxi.csv\");")]
    public async Task A_run_requires_that_what_it_read_was_checked_and_did_not_fail(string? failure, params string[] cells)
    {
        await CommitAsync();

        var result = await RunAsync(Notebook.Write(cells), Options with { RequiresExpectations = true });

        Assert.Equal((failure, failure is null ? 0 : 1), (result.Error?.Message, result.ExitCode));
    }

    [Fact]
    public async Task A_recorded_run_says_what_was_checked_and_fails_with_it()
    {
        await CommitAsync();

        var result = await RunAsync(Notebook.Write(Read, Bad), Options with { RequiresExpectations = true, Recording = new RunRecording { Experiment = "tries" } });

        using var store = ExperimentStore.Open(Path.GetDirectoryName(Notebook.Source));
        var run = store.Get(result.Run!);
        Assert.Equal((RunStatus.Failed, "Expectations failed on 'taxi@v1' (2 of 3)."), (run.Status, run.Error));
        Assert.Equal(("failed", "taxi@v1", "2"), (run.Tags[RunChecks.OutcomeTag], run.Tags[RunChecks.TablesTag], run.Tags[RunChecks.ErrorsTag]));
    }

    [Fact]
    public async Task Nothing_is_required_unless_somebody_says_so()
    {
        await CommitAsync();

        Assert.Equal(0, (await RunAsync(Notebook.Write(Read, Bad), Options)).ExitCode);
    }

    [Fact]
    public async Task Code_can_require_it_before_it_goes_on()
    {
        await CommitAsync();
        using var store = ExperimentStore.Open(Path.GetDirectoryName(Notebook.Source));
        using var run = store.Start("tries");
        run.Use("taxi@v1");

        Assert.Equal("expectations-missing", Assert.Throws<SolventException>(run.RequireExpectations).Code);
        TableActivity.RaiseChecked(new TableCheckedEventArgs("taxi.csv", Path.Combine(Path.GetDirectoryName(Notebook.Source)!, "taxi.csv"), 1, 0, 0));
        run.RequireExpectations();
    }

    private static NotebookRunOptions Options => new()
    {
        Attach = session =>
        {
            foreach (var type in new[] { typeof(SolventException), typeof(Table), typeof(DatasetRepository) }) session.AddReference(type.Assembly);
            return null;
        },
    };

    private async Task CommitAsync()
    {
        var folder = Path.GetDirectoryName(Notebook.Source)!;
        Directory.CreateDirectory(Path.Combine(folder, ".git"));
        await File.WriteAllTextAsync(Path.Combine(folder, "taxi.csv"), "id\n1\n", Token);
        await DatasetRepository.Open(folder).CommitAsync(Path.Combine(folder, "taxi.csv"), "taxi", cancellationToken: Token);
    }
}
