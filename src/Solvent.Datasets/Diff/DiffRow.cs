namespace Solvent.Datasets;

/// <summary>A row that differs.</summary>
/// <param name="Change"><c>changed</c>, <c>added</c> or <c>removed</c>.</param>
/// <param name="OldRow">Its 0-based position in the first version.</param>
/// <param name="NewRow">Its 0-based position in the second version.</param>
/// <param name="Key">The values of the key.</param>
/// <param name="Cells">The cells that changed, or all cells of a row that only one version has.</param>
internal sealed record DiffRow(string Change, long? OldRow, long? NewRow, IReadOnlyList<KeyValuePair<string, string?>> Key, IReadOnlyList<DiffCell> Cells);
