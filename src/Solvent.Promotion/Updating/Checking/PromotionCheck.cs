using Solvent.Notebooks;
using Solvent.Promotion.Updating.Disk;
using Solvent.Promotion.Updating.Merging;

namespace Solvent.Promotion.Updating;

/// <summary>How far a project and its notebook are apart.</summary>
/// <param name="Cells">The cells that are other than when the project was promoted.</param>
/// <param name="Edited">Files that were edited by hand, which is as it should be.</param>
/// <param name="Deleted">Files that were deleted by hand.</param>
/// <param name="Differences">Files that would be generated in another way now.</param>
/// <param name="Unresolved">Files that still have the conflicts of an earlier update.</param>
public sealed record PromotionCheck(
    IReadOnlyList<ChangedCell> Cells,
    IReadOnlyList<string> Edited,
    IReadOnlyList<string> Deleted,
    IReadOnlyList<FileDifference> Differences,
    IReadOnlyList<UnresolvedFile> Unresolved)
{
    /// <summary>Whether an update has nothing to do: what would be generated is what was.</summary>
    public bool IsInStep => Differences.Count == 0 && Unresolved.Count == 0;

    internal static PromotionCheck Of(PromotedFolder folder, NotebookDocument notebook, GeneratedProject project)
    {
        var (edited, deleted) = (new List<string>(), new List<string>());
        foreach (var (path, hash) in folder.Manifest.Files)
        {
            if (folder.Read(path) is not { } file) deleted.Add(path);
            else if (file.Text is null || FileText.Hash(file.Text) != hash) edited.Add(path);
        }

        return new PromotionCheck(ChangedCell.Find(folder.Manifest.Notebook, notebook), edited, deleted, [.. FileDifference.Find(folder, project)], UnresolvedIn(folder));
    }

    internal static IReadOnlyList<UnresolvedFile> UnresolvedIn(PromotedFolder folder)
        => [.. folder.Manifest.Files.Keys
            .Select(path => (Path: path, Line: folder.Read(path)?.Text is { } text ? LineMerge.UnresolvedLine(text) : null))
            .Where(file => file.Line is not null)
            .Select(file => new UnresolvedFile(file.Path, file.Line!.Value))];
}
