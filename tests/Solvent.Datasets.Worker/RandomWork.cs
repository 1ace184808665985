namespace Solvent.Datasets.Worker;

/// <summary>Does everything that a store can be asked for, in random order, until it is killed.</summary>
internal sealed class RandomWork
{
    private readonly string _root;
    private readonly string _id;
    private readonly Random _random;
    private readonly ChangingFiles _files;

    public RandomWork(string root, string id, int seed)
    {
        (_root, _id, _random) = (root, id, new Random(seed));
        var folder = Path.Combine(root, "work", id);
        Directory.CreateDirectory(folder);
        _files = new ChangingFiles(folder, _random);
    }

    public async Task RunAsync()
    {
        while (true)
        {
            await StepAsync(_random.Next(14));
            Report.Line("worked");
        }
    }

    private Task StepAsync(int step) => step switch
    {
        0 or 1 or 2 => CommitAsync("table", _files.Table()),
        3 or 4 => CommitAsync("blob", _files.Blob()),
        5 or 6 => CommitAsync("many", _files.Folder()),
        7 => CheckOutAsync("table", "table.txt"),
        8 => CheckOutAsync("blob", "blob.bin"),
        9 => CheckOutAsync("many", "many"),
        10 => ThrowAwayAsync(),
        11 or 12 => PushAsync(),
        _ => CollectAsync(),
    };

    private async Task CommitAsync(string what, string path)
    {
        var digest = Directory.Exists(path) ? Digest.OfFolder(path) : Digest.OfFile(path);
        var options = new CommitOptions { Tags = _random.Next(3) == 0 ? ["newest"] : [], Author = "worker" };
        var result = await DatasetRepository.Open(_root).CommitAsync(path, $"{what}-{_id}", options);
        Report.Acknowledge(result.Version, digest);
    }

    private async Task CheckOutAsync(string what, string target)
    {
        var repository = DatasetRepository.Open(_root);
        if (repository.List().All(version => version.Dataset != $"{what}-{_id}")) return;
        var versions = repository.Log($"{what}-{_id}");
        await repository.CheckoutAsync(versions[_random.Next(versions.Count)].Reference, Path.Combine(_root, "out", _id, target));
    }

    /// <summary>Pushes what this process has committed; what it pushed has to come back from there.</summary>
    private async Task PushAsync()
    {
        var repository = DatasetRepository.Open(_root);
        var own = repository.List().Select(version => version.Dataset).Where(name => name.EndsWith($"-{_id}", StringComparison.Ordinal) && !name.StartsWith("scratch", StringComparison.Ordinal)).ToList();
        if (own.Count == 0) return;
        var remotes = new DatasetRemotes(repository, []);
        var name = $"share-{_id}";
        if (remotes.List().All(remote => remote.Name != name)) await remotes.AddAsync(name, Path.Combine(_root, "share"));
        await remotes.PushAsync(new TransferOptions { References = own, Remote = name });
        foreach (var version in own.SelectMany(repository.Log)) Report.Line($"pushed {version.Reference}");
    }

    /// <summary>Makes a version and removes it, so that there is something to collect.</summary>
    private async Task ThrowAwayAsync()
    {
        var repository = DatasetRepository.Open(_root);
        var result = await repository.CommitAsync(_random.Next(2) == 0 ? _files.Table() : _files.Note(), $"scratch-{_id}", new CommitOptions { Author = "worker" });
        await repository.RemoveAsync(result.Version.Dataset, new NoUses(), withTags: true);
    }

    private Task<CollectionReport> CollectAsync() => DatasetRepository.Open(_root).CollectGarbageAsync();
}
