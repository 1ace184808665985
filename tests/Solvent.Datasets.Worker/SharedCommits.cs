using System.Globalization;

namespace Solvent.Datasets.Worker;

/// <summary>Commits to one dataset that other processes commit to as well.</summary>
internal sealed class SharedCommits(string root, string id)
{
    public async Task RunAsync(int count)
    {
        var folder = Path.Combine(root, "work", id);
        Directory.CreateDirectory(folder);
        var repository = DatasetRepository.Open(root);
        for (var i = 0; i < count; i++)
        {
            var path = Path.Combine(folder, "rows.csv");
            await File.WriteAllTextAsync(path, string.Create(CultureInfo.InvariantCulture, $"process,commit\n{id},{i}\n"));
            var result = await repository.CommitAsync(path, "shared", new CommitOptions { Author = id });
            Report.Acknowledge(result.Version, Digest.OfFile(path));
        }
    }
}
