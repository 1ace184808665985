using Solvent.TestServices;

namespace Solvent.Experiments.Tests;

/// <summary>Processes that log numbered values are killed at moments that nobody chose, two on the same store at a time.</summary>
public abstract class KillTests(PostgresServer? server, int rounds) : ProjectFixture(server)
{
    private const int AtOnce = 2;
    private static readonly TimeSpan LongestWork = TimeSpan.FromMilliseconds(300);

    [Fact]
    public async Task Every_value_that_was_acknowledged_before_a_kill_is_there_once_and_the_run_was_interrupted()
    {
        var random = new Random(20240917);
        var acknowledged = 0;
        for (var round = 0; round < rounds; round++) acknowledged += await RoundAsync(random);

        Assert.True(acknowledged > 50 * rounds, $"Only {acknowledged} values were logged: the processes were killed too early to tell.");
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(Root, ".solvent"), "*.journal", SearchOption.AllDirectories));
        TestContext.Current.SendDiagnosticMessage($"{rounds * AtOnce} kills, {acknowledged} acknowledged values");
    }

    private async Task<int> RoundAsync(Random random)
    {
        var kills = Enumerable.Range(0, AtOnce).Select(_ => (Seed: random.Next(), IsEarly: random.Next(5) == 0, After: random.NextDouble() * LongestWork)).ToList();
        var workers = kills.Select((kill, index) => LoggingWorker.Start("log", Root, $"{index}", kill.Seed, Tracking)).ToList();
        try
        {
            await Task.WhenAll(workers.Zip(kills, async (worker, kill) =>
            {
                // Most are killed when they log, some while they open the store or even before.
                if (!kill.IsEarly) await worker.WaitForWorkAsync(Token);
                await Task.Delay(kill.After, Token);
                await worker.KillAsync(Token);
            }));
            Assert.Empty(workers.SelectMany(worker => worker.Failures));
            using var store = OpenStore();
            foreach (var worker in workers) Check(store, worker);
            return workers.Sum(worker => worker.Logged.Sum(run => run.Count()));
        }
        finally
        {
            foreach (var worker in workers) worker.Dispose();
        }
    }

    private static void Check(ExperimentStore store, LoggingWorker worker)
    {
        foreach (var run in worker.Started)
        {
            var status = store.Get(run).Status;
            if (worker.Ended.Contains(run)) Assert.Equal(RunStatus.Finished, status);
            else if (!worker.Ending.Contains(run)) Assert.Equal(RunStatus.Interrupted, status);
            var values = store.History(run, "value").Select(point => (Step: point.Step!.Value, point.Value)).ToList();
            // One more may have been logged without anybody being told. In their order, without a gap, there is none twice and none is lost.
            Assert.InRange(values.Count, worker.Logged[run].Count(), worker.Logged[run].Count() + 1);
            Assert.Equal(Enumerable.Range(0, values.Count).Select(number => ((long)number, (double)number)), values);
        }
    }
}
