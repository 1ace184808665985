namespace Solvent.Datasets;

/// <summary>How the columns differ.</summary>
/// <param name="Added">Columns that only the second version has.</param>
/// <param name="Removed">Columns that only the first version has.</param>
/// <param name="Retyped">Columns of both whose type differs.</param>
/// <param name="Renamed">Columns that changed their name only.</param>
public sealed record SchemaDiff(
    IReadOnlyList<SchemaColumn> Added,
    IReadOnlyList<SchemaColumn> Removed,
    IReadOnlyList<RetypedColumn> Retyped,
    IReadOnlyList<RenamedColumn> Renamed)
{
    internal static SchemaDiff None { get; } = new([], [], [], []);
}
