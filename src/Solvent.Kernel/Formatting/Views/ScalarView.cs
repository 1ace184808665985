namespace Solvent.Kernel.Formatting.Views;

/// <summary>A value that is one text.</summary>
internal sealed record ScalarView(string Text, CellKind Kind = CellKind.Text) : ValueView;
