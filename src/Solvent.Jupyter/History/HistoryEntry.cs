namespace Solvent.Jupyter.History;

/// <summary>A cell that was run.</summary>
/// <param name="Line">Its execution count.</param>
/// <param name="Input">Its text.</param>
/// <param name="Output">Its value as text, or <see langword="null"/> when it had none.</param>
internal sealed record HistoryEntry(int Line, string Input, string? Output);
