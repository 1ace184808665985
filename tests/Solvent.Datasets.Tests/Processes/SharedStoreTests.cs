namespace Solvent.Datasets.Tests;

public sealed class SharedStoreTests
{
    [Fact]
    public async Task Four_processes_commit_to_one_dataset_while_a_fifth_collects_and_no_version_is_lost()
    {
        const int Commits = 25;
        var token = TestContext.Current.CancellationToken;
        using var folder = new WorkFolder();
        using var collector = StoreWorker.Start("collect", folder.Path, "collector", 0);
        List<StoreWorker> workers = [.. Enumerable.Range(1, 4).Select(id => StoreWorker.Start("commits", folder.Path, $"{id}", Commits))];
        try
        {
            foreach (var worker in workers) await worker.EndAsync(token);
            // Commits share the lock that a collection wants alone, so it may have had to wait for all of them.
            while (collector.Collections == 0 && !collector.Failures.Any()) await Task.Delay(20, token);
            await collector.KillAsync(token);

            Assert.Empty(workers.Append(collector).SelectMany(worker => worker.Failures));
            Assert.True(collector.Collections > 0);
            var promised = workers.SelectMany(worker => worker.Acknowledged).ToDictionary(version => version.Reference, version => version.Digest);
            Assert.Equal(Enumerable.Range(1, 4 * Commits).Select(number => $"shared@v{number}").Order(StringComparer.Ordinal), promised.Keys.Order(StringComparer.Ordinal));
            await StoreCheck.WholeAsync(folder.Path, promised, token);
        }
        finally
        {
            foreach (var worker in workers) worker.Dispose();
        }
    }
}
