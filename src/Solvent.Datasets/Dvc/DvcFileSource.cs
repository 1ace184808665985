namespace Solvent.Datasets;

/// <summary>A file whose bytes lie in the cache of DVC.</summary>
internal sealed class DvcFileSource(DatasetStore store, string path, DvcContent file) : CommitSource(store, path)
{
    public override async Task<CommittedContent> AddAsync(
        ObjectBatch batch, IReadOnlyList<DatasetVersion> known, CommitOptions options, CancellationToken cancellationToken)
    {
        using var writer = new ContentWriter(batch, Store.Objects, Store.Reader);
        var previous = known.LastOrDefault(version => version.Kind == DatasetKind.File);
        var hash = await writer.AddFileAsync(file.Place, file.Content.Stamp, previous is null ? null : ObjectHash.Parse(previous.Hash), options.Progress, cancellationToken);
        if (hash != file.Content.Sha256) throw FileContent.Changed(file.Place);
        var notices = new List<string>();
        return new CommittedContent(DatasetKind.File, hash.ToString(), file.Content.Bytes, Files: 1, [(file.Place, file.Content.Stamp)])
        {
            Rows = RowCount.Of(file.Place, Name, notices, cancellationToken),
            Notices = notices,
        };
    }
}
