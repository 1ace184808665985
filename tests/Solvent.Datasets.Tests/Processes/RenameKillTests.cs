namespace Solvent.Datasets.Tests;

public sealed class RenameKillTests
{
    private const int Versions = 12;
    private const int Kills = 25;

    [Fact]
    public async Task A_dataset_whose_renaming_is_killed_has_one_of_its_names_and_all_of_its_versions()
    {
        var token = TestContext.Current.CancellationToken;
        using var folder = new WorkFolder();
        var hashes = await CommitAsync(folder.Path, token);
        var random = new Random(7);
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var kill = 0; kill < Kills; kill++)
        {
            using var worker = StoreWorker.Start("rename", folder.Path, "renamer", 0);
            await worker.WaitForWorkAsync(token);
            await Task.Delay(TimeSpan.FromMilliseconds(random.NextDouble() * 60), token);
            await worker.KillAsync(token);

            Assert.Empty(worker.Failures);
            var repository = DatasetRepository.Open(folder.Path);
            var name = Assert.Single(repository.List()).Dataset;
            names.Add(name);
            Assert.Contains(name, new[] { "left", "right" });
            Assert.Equal(hashes, repository.Log(name).Select(version => version.Hash));
            Assert.Equal("v1", repository.Resolve($"{name}#newest").Version);
            await StoreCheck.WholeAsync(folder.Path, new Dictionary<string, string>(), token);
        }

        Assert.Equal(2, names.Count);
    }

    private static async Task<List<string>> CommitAsync(string root, CancellationToken token)
    {
        var hashes = new List<string>();
        for (var number = 1; number <= Versions; number++)
        {
            var file = Path.Combine(root, "data.bin");
            await File.WriteAllTextAsync(file, $"version {number}", token);
            var options = new CommitOptions { Tags = number == 1 ? ["newest"] : [] };
            hashes.Insert(0, (await DatasetRepository.Open(root).CommitAsync(file, "left", options, token)).Version.Hash);
        }

        return hashes;
    }
}
