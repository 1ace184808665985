namespace Solvent.Kernel.Formatting.Views;

/// <summary>The header of a column.</summary>
/// <param name="Name">Its name, empty for an index.</param>
/// <param name="Type">The type of its values where the source declares one.</param>
/// <param name="IsNumeric">Whether its cells are aligned to the right.</param>
/// <param name="IsIndex">Whether it names the rows.</param>
internal sealed record TableColumn(string Name, string? Type = null, bool IsNumeric = false, bool IsIndex = false);
