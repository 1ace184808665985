using System.Globalization;

namespace Solvent.Datasets;

/// <summary>The versions of all datasets, read from and written to <c>.solvent/datasets</c>.</summary>
internal sealed class VersionCatalog(StoreDirectory store)
{
    /// <summary>Names of all datasets that have a version, in ordinal order.</summary>
    public IReadOnlyList<string> Names() => !Directory.Exists(store.Datasets)
        ? []
        : MovingFiles.Read<IReadOnlyList<string>>(() => [.. Directory.EnumerateDirectories(store.Datasets)
            .Where(folder => VersionFiles(folder).Any())
            .Select(folder => Path.GetFileName(folder))
            .Where(DatasetName.IsValid)
            .Order(StringComparer.Ordinal)]);

    /// <summary>All versions of a dataset, oldest first.</summary>
    /// <exception cref="SolventException"><c>dataset-not-found</c> with the nearest name; <c>version-corrupt</c>.</exception>
    public IReadOnlyList<DatasetVersion> Versions(string dataset)
    {
        if (TryVersions(dataset) is { Count: > 0 } versions) return versions;
        if (Renamed(dataset) is { } renamed) return TryVersions(renamed);
        throw NotFound(dataset);
    }

    /// <summary>All versions of all datasets, by the names of the datasets, oldest first.</summary>
    public IReadOnlyList<DatasetVersion> All() => [.. ByDataset().SelectMany(versions => versions)];

    /// <summary>The versions of each dataset, at least one, oldest first, by the names of the datasets. What is removed meanwhile is left out.</summary>
    public IEnumerable<IReadOnlyList<DatasetVersion>> ByDataset() => Names().Select(TryVersions).Where(versions => versions.Count > 0);

    /// <summary>Refuses a name that no dataset has now, even if one had it before.</summary>
    /// <exception cref="SolventException"><c>dataset-not-found</c>, with the new or the nearest name.</exception>
    public void RequireExact(string dataset)
    {
        if (TryVersions(dataset).Count == 0) throw NotFound(dataset);
    }

    /// <summary>What the dataset that once had this name is called now; <see langword="null"/> when there was none.</summary>
    public string? Renamed(string former)
        => MovingFiles.Read(() => Names().FirstOrDefault(name => FormerNames.Of(FolderOf(name)).Contains(former, StringComparer.Ordinal)));

    private SolventException NotFound(string dataset)
    {
        var names = Names();
        return new SolventException("dataset-not-found", $"There is no dataset '{dataset}' in '{store.Root}'.")
        {
            Hint = Renamed(dataset) is { } renamed ? $"It is called '{renamed}' now." : NearestName.Suggestion(dataset, names)
                ?? (names.Count == 0 ? "Nothing is committed there yet: solvent dataset commit FILE --name NAME." : $"There are: {string.Join(", ", names)}."),
        };
    }

    /// <summary>All versions of a dataset, oldest first; none when it does not exist.</summary>
    public IReadOnlyList<DatasetVersion> TryVersions(string dataset)
    {
        if (!DatasetName.IsValid(dataset)) return [];
        var folder = FolderOf(dataset);
        return MovingFiles.Read<IReadOnlyList<DatasetVersion>>(() =>
        {
            if (!Directory.Exists(folder)) return [];
            var tags = TagFiles.VersionToTags(folder);
            return [.. VersionFiles(folder)
                .Select(file => VersionFile.Read(file, [.. tags[Path.GetFileNameWithoutExtension(file)]]))
                .OrderBy(version => version.Number)];
        });
    }

    /// <summary>Every version file, readable or not.</summary>
    public IEnumerable<string> AllVersionFiles() => Names().SelectMany(name => VersionFiles(FolderOf(name)));

    public static DatasetVersion Read(string versionFile) => VersionFile.Read(versionFile, []);

    /// <summary>The version that a reference names.</summary>
    /// <exception cref="SolventException"><c>invalid-reference</c>, <c>dataset-not-found</c>, <c>version-not-found</c>, <c>tag-not-found</c>, <c>reference-ambiguous</c>.</exception>
    public DatasetVersion Resolve(string text)
    {
        var reference = VersionReference.Parse(text);
        return Resolve(reference, Versions(reference.Dataset));
    }

    /// <summary>The one of the versions of a dataset, oldest first, that a reference names.</summary>
    /// <exception cref="SolventException"><c>version-not-found</c>, <c>tag-not-found</c>, <c>reference-ambiguous</c>.</exception>
    public static DatasetVersion Resolve(VersionReference reference, IReadOnlyList<DatasetVersion> versions)
        => reference switch
        {
            { Version: { } name } => versions.FirstOrDefault(version => string.Equals(version.Version, name, StringComparison.Ordinal))
                ?? throw VersionNotFound(reference.Dataset, name, versions),
            { HashPrefix: { } prefix } => ByHash(reference.Dataset, prefix, versions),
            { Tag: { } tag } => versions.FirstOrDefault(version => version.Tags.Contains(tag, StringComparer.Ordinal))
                ?? throw TagNotFound(reference.Dataset, tag, versions),
            _ => versions[^1],
        };

    /// <summary>
    /// Adds the version that <paramref name="create"/> makes from a number and the newest version so far. When another process takes the
    /// number first, it is asked again; it returns <see langword="null"/> to add none.
    /// </summary>
    /// <returns>The added version, or the newest when none was added.</returns>
    public async Task<(DatasetVersion Version, bool Added)> AppendAsync(
        string dataset, Func<int, DatasetVersion?, DatasetVersion?> create, CancellationToken cancellationToken)
    {
        RefuseNameThatDiffersOnlyInCase(dataset);
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var newest = TryVersions(dataset) is { Count: > 0 } versions ? versions[^1] : null;
            if (create(Math.Max(newest?.Number ?? 0, LastNumber.Read(FolderOf(dataset))) + 1, newest) is not { } version) return (newest!, false);
            if (await NewFile.TryCreateAsync(store.NewTemporaryFile(), FileOf(version), VersionFile.Write(version), cancellationToken)) return (version, true);
        }
    }

    /// <summary>Adds a version that was made elsewhere; false when its number is taken.</summary>
    /// <exception cref="SolventException"><c>invalid-name</c>, <c>disk-full</c>, <c>write-failed</c>.</exception>
    public Task<bool> TryAddAsync(DatasetVersion version, CancellationToken cancellationToken)
    {
        RefuseNameThatDiffersOnlyInCase(version.Dataset);
        var target = FileOf(version);
        return File.Exists(target)
            ? Task.FromResult(false)
            : NewFile.TryCreateAsync(store.NewTemporaryFile(), target, VersionFile.Write(version), cancellationToken);
    }

    /// <summary>Writes a version in place of one that is damaged, or that has moved to another number.</summary>
    /// <exception cref="SolventException"><c>disk-full</c>, <c>write-failed</c>.</exception>
    public Task ReplaceAsync(DatasetVersion version, CancellationToken cancellationToken)
        => AtomicFile.WriteAsync(FileOf(version), (stream, token) => stream.WriteAsync(VersionFile.Write(version), token).AsTask(), cancellationToken);

    public async Task TagAsync(DatasetVersion version, IEnumerable<string> tags, CancellationToken cancellationToken)
    {
        foreach (var tag in tags) await TagFiles.SetAsync(FolderOf(version.Dataset), store.NewTemporaryFile(), tag, version.Version, cancellationToken);
    }

    /// <summary>Takes a tag from the version that has it.</summary>
    public void Untag(DatasetVersion version, string tag) => TagFiles.Remove(FolderOf(version.Dataset), tag);

    /// <summary>Removes a version and its tags; the tags first, so that none is left without a version. Its number is not given out again.</summary>
    public async Task RemoveAsync(DatasetVersion version, CancellationToken cancellationToken)
    {
        await LastNumber.NoteAsync(FolderOf(version.Dataset), version.Number, store.NewTemporaryFile(), cancellationToken);
        foreach (var tag in version.Tags) Untag(version, tag);
        File.Delete(FileOf(version));
    }

    private string FileOf(DatasetVersion version) => Path.Combine(FolderOf(version.Dataset), version.Version + ".json");

    private string FolderOf(string dataset) => Path.Combine(store.Datasets, dataset);

    private static IEnumerable<string> VersionFiles(string folder)
        => Directory.EnumerateFiles(folder, "v*.json").Where(file => VersionFile.IsName(Path.GetFileName(file)));

    private void RefuseNameThatDiffersOnlyInCase(string dataset)
    {
        var other = Names().FirstOrDefault(name => string.Equals(name, dataset, StringComparison.OrdinalIgnoreCase));
        if (other is null || string.Equals(other, dataset, StringComparison.Ordinal)) return;
        throw new SolventException("invalid-name", $"'{dataset}' differs only in upper and lower case from the dataset '{other}'.")
        {
            Hint = $"Use '{other}', or another name: some file systems cannot hold both.",
            ExitCode = SolventException.WrongUsage,
        };
    }

    private static DatasetVersion ByHash(string dataset, string prefix, IReadOnlyList<DatasetVersion> versions)
    {
        var matches = versions.Where(version => version.Hash.StartsWith(prefix, StringComparison.Ordinal)).ToList();
        if (matches.Count == 0) throw VersionNotFound(dataset, prefix, versions);
        if (matches.Select(version => version.Hash).Distinct(StringComparer.Ordinal).Count() == 1) return matches[^1];
        throw new SolventException("reference-ambiguous", $"'{dataset}@{prefix}' could be {string.Join(" or ", matches.Select(version => version.Reference))}.")
        {
            Hint = "Write more digits of the hash.",
        };
    }

    private static SolventException VersionNotFound(string dataset, string name, IReadOnlyList<DatasetVersion> versions)
        => new("version-not-found", $"The dataset '{dataset}' has no version '{name}'.")
        {
            Hint = versions.Count == 1
                ? $"Its only version is {versions[0].Version}."
                : string.Create(CultureInfo.InvariantCulture, $"It has {versions.Count} versions, {versions[0].Version} to {versions[^1].Version}."),
        };

    private static SolventException TagNotFound(string dataset, string tag, IReadOnlyList<DatasetVersion> versions)
    {
        var tags = versions.SelectMany(version => version.Tags).ToList();
        return new SolventException("tag-not-found", $"The dataset '{dataset}' has no tag '{tag}'.")
        {
            Hint = NearestName.Suggestion(tag, tags) ?? (tags.Count == 0 ? "It has no tags." : $"It has: {string.Join(", ", tags)}."),
        };
    }
}
