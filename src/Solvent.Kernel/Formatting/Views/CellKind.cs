namespace Solvent.Kernel.Formatting.Views;

/// <summary>How a text is set apart.</summary>
internal enum CellKind
{
    Text,
    Number,
    Missing,
    Error,
}
