using System.Globalization;

namespace Solvent.Datasets;

/// <summary>A difference of tables in one line.</summary>
internal static class DiffSummary
{
    public static string Of(DatasetDiff diff)
    {
        var columns = diff.Schema.Added.Count + diff.Schema.Removed.Count + diff.Schema.Retyped.Count + diff.Schema.Renamed.Count;
        (long Count, string Noun, string Verb)[] parts =
        [
            (columns, "column", "of the schema"), (diff.Rows.Added, "row", "added"), (diff.Rows.Removed, "row", "removed"), (diff.Cells.Changed, "cell", "changed"),
        ];
        var changes = parts.Where(part => part.Count > 0).Select(part => string.Create(CultureInfo.InvariantCulture, $"{part.Count:N0} {part.Noun}{(part.Count == 1 ? "" : "s")} {part.Verb}")).ToList();
        return changes.Count == 0 ? "equal tables" : string.Join(", ", changes);
    }
}
