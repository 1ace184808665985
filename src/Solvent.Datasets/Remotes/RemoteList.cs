namespace Solvent.Datasets;

/// <summary>The remotes of a project: one file each (<c>.solvent/remotes/NAME</c> holds the address), in git, so that a clone has them too.</summary>
internal sealed class RemoteList(StoreDirectory store)
{
    public IReadOnlyList<Remote> All() => !Directory.Exists(store.Remotes)
        ? []
        : [.. Directory.EnumerateFiles(store.Remotes)
            .Select(file => Path.GetFileName(file))
            .Where(DatasetName.IsValid)
            .Order(StringComparer.Ordinal)
            .Select(name => new Remote(name, File.ReadAllText(FileOf(name)).Trim()))];

    /// <summary>The named remote; without a name the only one, or the one that is called <c>origin</c>.</summary>
    /// <exception cref="SolventException"><c>remote-unknown</c>.</exception>
    public Remote Find(string? name)
    {
        var all = All();
        var found = name is not null ? all.FirstOrDefault(remote => remote.Name == name)
            : all.Count == 1 ? all[0]
            : all.FirstOrDefault(remote => remote.Name == "origin");
        return found ?? throw Unknown(name, all);
    }

    public async Task AddAsync(Remote remote, CancellationToken cancellationToken)
    {
        DatasetName.Require(remote.Name, "remote");
        if (All().FirstOrDefault(known => known.Name == remote.Name) is { } existing)
        {
            throw new SolventException("remote-exists", $"There is a remote '{remote.Name}' already: {existing.Address}")
            {
                Hint = $"Choose another name, or remove it first: solvent dataset remote remove {remote.Name}.",
                ExitCode = SolventException.WrongUsage,
            };
        }

        await store.EnsureCreatedAsync(cancellationToken);
        await AtomicFile.ReplaceAllTextAsync(FileOf(remote.Name), store.NewTemporaryFile(), remote.Address + "\n", cancellationToken);
    }

    public void Remove(Remote remote)
    {
        File.Delete(FileOf(remote.Name));
        var notes = store.RemoteNotes(remote.Name);
        if (Directory.Exists(notes)) Directory.Delete(notes, recursive: true);
    }

    private string FileOf(string name) => Path.Combine(store.Remotes, name);

    private static SolventException Unknown(string? name, IReadOnlyList<Remote> all)
    {
        var names = all.Select(remote => remote.Name).ToList();
        return new SolventException("remote-unknown", name is null ? all.Count == 0 ? "There is no remote." : "There are several remotes." : $"There is no remote '{name}'.")
        {
            Hint = all.Count == 0 ? "Add one: solvent dataset remote add origin /mnt/share/data."
                : name is null ? $"Name one with --remote: {string.Join(", ", names)}."
                : NearestName.Suggestion(name, names) ?? $"There are: {string.Join(", ", names)}.",
            ExitCode = SolventException.WrongUsage,
        };
    }
}
