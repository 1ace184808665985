using System.Globalization;

namespace Solvent.Datasets;

/// <summary>Stores what a path names and adds the version that names the content.</summary>
internal sealed class Commit(DatasetStore store, TimeProvider time)
{
    public Task<CommitResult> RunAsync(string path, string name, CommitOptions options, CancellationToken cancellationToken)
    {
        DatasetName.Require(name, "dataset");
        return RunAsync(CommitSource.Of(path, store), name, options, cancellationToken);
    }

    public async Task<CommitResult> RunAsync(CommitSource source, string name, CommitOptions options, CancellationToken cancellationToken)
    {
        DatasetName.Require(name, "dataset");
        foreach (var tag in options.Tags) DatasetName.Require(tag, "tag");
        await store.Directory.EnsureCreatedAsync(cancellationToken);
        store.Directory.RemoveAbandonedFiles(time.GetUtcNow());
        // Until the version names the objects, nothing else keeps them from being collected.
        using var adding = await StoreLock.SharedAsync(store.Directory, cancellationToken);

        // What the catalog knows of packs that are gone would be taken for objects that need not be stored.
        store.Objects.Rescan();
        var known = store.Versions.TryVersions(name);
        using var batch = new ObjectBatch(store.Directory, store.Objects);
        var content = await source.AddAsync(batch, known, options, cancellationToken);
        var hash = content.Hash;
        var rows = known.LastOrDefault(version => string.Equals(version.Hash, hash, StringComparison.Ordinal)) is { } same ? same.Rows : content.Rows;
        var notices = new List<string>(content.Notices);
        var suite = await AddSuiteAsync(source, batch, notices, cancellationToken);
        content.RequireUnchanged();
        await batch.PublishAsync(cancellationToken);

        // Committing again under a tag that already names these bytes, as a notebook does when it is run again, asks for nothing new.
        var tagged = known.LastOrDefault(version => string.Equals(version.Hash, hash, StringComparison.Ordinal) && HasSuite(version, suite) && version.Tags.Intersect(options.Tags).Any());
        var (version, created) = tagged is not null ? (tagged, false) : await store.Versions.AppendAsync(
            name,
            (number, newest) => string.Equals(newest?.Hash, hash, StringComparison.Ordinal) && newest?.Kind == content.Kind && HasSuite(newest, suite) ? null : new DatasetVersion(
                name,
                string.Create(CultureInfo.InvariantCulture, $"v{number}"),
                hash,
                rows,
                content.Bytes,
                batch.StoredBytes,
                time.GetUtcNow(),
                options.Message,
                newest?.Version,
                Tags: [],
                source.Name,
                source.TrackedPath,
                options.Keys.Count > 0 ? options.Keys : newest?.Keys ?? [])
            {
                Author = CommitAuthor.Find(options.Author, store.Directory.Root),
                Kind = content.Kind,
                Files = content.Files,
                Origin = options.Origin,
                Pattern = source.Pattern,
                Suite = suite,
            },
            cancellationToken);
        await store.Versions.TagAsync(version, options.Tags, cancellationToken);
        store.Stats.Save();
        notices.AddRange(created ? NewSuite(known, version) : Unrecorded(version, options));
        return new CommitResult(store.Versions.Resolve(version.Reference), created) { Notices = notices };
    }

    private static IEnumerable<string> NewSuite(IReadOnlyList<DatasetVersion> known, DatasetVersion version)
    {
        if (known is [.., var before] && before.Hash == version.Hash) yield return $"The data is that of {before.Reference}; the expectations beside it are new.";
    }

    private static IEnumerable<string> Unrecorded(DatasetVersion version, CommitOptions options)
    {
        if (options.Keys.Count > 0 && !options.Keys.SequenceEqual(version.Keys))
        {
            yield return $"The key was not recorded: {version.Reference} has the same data, and a version never changes.";
        }

        if (options.Sources.Count > 0) yield return $"The sources were not recorded: {version.Reference} has the same data, and a version never changes.";
    }

    /// <summary>Whether a version needs no successor on account of expectations: where none stand beside the file, those that it has are left to it.</summary>
    private static bool HasSuite(DatasetVersion version, string? suite) => suite is null || version.Suite == suite;

    private async Task<string?> AddSuiteAsync(CommitSource source, ObjectBatch batch, List<string> notices, CancellationToken cancellationToken)
    {
        if (await source.ReadSuiteAsync(notices, cancellationToken) is not { } suite) return null;
        using var writer = new ContentWriter(batch, store.Objects, store.Reader);
        return (await writer.AddAsync(suite, previous: null, cancellationToken)).ToString();
    }
}
