using Solvent.Promotion.Updating.Disk;

namespace Solvent.Promotion.Updating;

/// <summary>A file that would be generated in another way now.</summary>
/// <param name="Path">The file, with <c>/</c>.</param>
/// <param name="Kind">How it differs from what was generated.</param>
public sealed record FileDifference(string Path, DifferenceKind Kind)
{
    internal static IEnumerable<FileDifference> Find(PromotedFolder folder, GeneratedProject project)
    {
        var now = project.Files.ToDictionary(file => file.Path, file => FileText.Hash(file.Text), StringComparer.Ordinal);
        foreach (var path in folder.Manifest.Files.Keys.Union(now.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var was = folder.Manifest.Files.GetValueOrDefault(path);
            var @is = now.GetValueOrDefault(path);
            if (was != @is) yield return new FileDifference(path, was is null ? DifferenceKind.Added : @is is null ? DifferenceKind.Removed : DifferenceKind.Changed);
        }
    }
}
