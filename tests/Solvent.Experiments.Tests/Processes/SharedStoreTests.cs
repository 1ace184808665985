using Solvent.TestServices;

namespace Solvent.Experiments.Tests;

/// <summary>Several processes log to one store.</summary>
public abstract class SharedStoreTests(PostgresServer? server) : ProjectFixture(server)
{
    [Fact]
    public async Task Of_eight_processes_that_log_at_once_no_value_is_lost_and_none_fails()
    {
        List<LoggingWorker> workers = [.. Enumerable.Range(0, 8).Select(id => LoggingWorker.Start("rush", Root, $"{id}", 300, Tracking))];
        try
        {
            foreach (var worker in workers) await worker.EndAsync(Token);

            Assert.Empty(workers.SelectMany(worker => worker.Failures));
            var counts = workers.SelectMany(worker => worker.Counts).ToList();
            Assert.Equal(8, counts.Count);
            foreach (var (run, count) in counts)
            {
                Assert.Equal(RunStatus.Finished, Store.Get(run).Status);
                Assert.Equal(Enumerable.Range(0, count).Select(number => (long?)number), Store.History(run, "value").Select(point => point.Step));
            }
        }
        finally
        {
            foreach (var worker in workers) worker.Dispose();
        }
    }
}
