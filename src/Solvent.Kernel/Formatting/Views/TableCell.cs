namespace Solvent.Kernel.Formatting.Views;

/// <summary>One cell of a table.</summary>
/// <param name="Text">Its text, in one or more lines.</param>
/// <param name="Kind">How it is set apart.</param>
/// <param name="Html">Trusted markup that stands for the text where HTML is shown.</param>
/// <param name="SortKey">The number to sort by where the text does not tell.</param>
internal sealed record TableCell(string Text, CellKind Kind = CellKind.Text, string? Html = null, double? SortKey = null);
