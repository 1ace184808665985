namespace Solvent.Datasets;

/// <summary>A folder whose files lie in the cache of DVC.</summary>
internal sealed class DvcFolderSource(DatasetStore store, string path, IReadOnlyList<DvcContent> files) : FolderCommitSource(store, new FolderSource(path, Pattern: null))
{
    protected override IReadOnlyList<SourceFile> Files()
        => [.. files.OrderBy(file => file.Path, StringComparer.Ordinal).Select(file => new SourceFile(file.Path, file.Place, file.Content.Stamp))];
}
