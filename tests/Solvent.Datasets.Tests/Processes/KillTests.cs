namespace Solvent.Datasets.Tests;

/// <summary>
/// Processes that commit tables, long files and folders, check versions out, remove some, push and collect garbage are killed at moments that nobody chose, two of
/// them on the same store at a time.
/// </summary>
public sealed class KillTests
{
    private const int Stores = 2;
    private const int Rounds = 50;
    private const int RoundsBetweenChecks = 10;
    private static readonly TimeSpan LongestWork = TimeSpan.FromMilliseconds(400);

    [Fact]
    public async Task Two_hundred_kills_lose_no_version_that_was_acknowledged()
    {
        var promised = await Task.WhenAll(Enumerable.Range(1, Stores).Select(KillAsync));

        Assert.All(promised, count => Assert.True(count > Rounds / 3, $"Only {count} versions were committed: the processes were killed too early to tell."));
        TestContext.Current.SendDiagnosticMessage($"{2 * Rounds * Stores} kills, {promised.Sum()} acknowledged versions");
    }

    private static async Task<int> KillAsync(int seed)
    {
        var token = TestContext.Current.CancellationToken;
        using var folder = new WorkFolder();
        var random = new Random(seed);
        var promised = new Dictionary<string, string>(StringComparer.Ordinal);
        var pushed = new HashSet<string>(StringComparer.Ordinal);
        for (var round = 1; round <= Rounds; round++)
        {
            await RoundAsync(folder.Path, random, promised, pushed, token);
            if (round % RoundsBetweenChecks != 0) continue;
            await StoreCheck.WholeAsync(folder.Path, promised, token);
            await StoreCheck.PushedAsync(Path.Combine(folder.Path, "share"), pushed, promised, token);
        }

        return promised.Count;
    }

    private static async Task RoundAsync(string root, Random random, Dictionary<string, string> promised, HashSet<string> pushed, CancellationToken token)
    {
        string[] ids = ["a", "b"];
        var kills = ids.Select(id => (Id: id, Seed: random.Next(), IsEarly: random.Next(5) == 0, After: random.NextDouble() * LongestWork)).ToList();
        var workers = kills.Select(kill => StoreWorker.Start("work", root, kill.Id, kill.Seed)).ToList();
        try
        {
            await Task.WhenAll(workers.Zip(kills, async (worker, kill) =>
            {
                // Most are killed when they are at work, some while they open the store or even before.
                if (!kill.IsEarly) await worker.WaitForWorkAsync(token);
                await Task.Delay(kill.After, token);
                await worker.KillAsync(token);
            }));
            Assert.Empty(workers.SelectMany(worker => worker.Failures));
            // Content that did not change is acknowledged as the version that it was before.
            foreach (var (reference, digest) in workers.SelectMany(worker => worker.Acknowledged)) promised[reference] = digest;
            pushed.UnionWith(workers.SelectMany(worker => worker.Pushed));
        }
        finally
        {
            foreach (var worker in workers) worker.Dispose();
        }

        foreach (var id in ids) await StoreCheck.CheckedOutAsync(root, id, token);
    }
}
