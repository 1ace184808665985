namespace Solvent.Notebooks.Dib;

/// <summary>A part of a .dib file.</summary>
/// <param name="Text">Its text.</param>
/// <param name="Kernel">The kernel of the cell, or <see langword="null"/> for the metadata and for empty lines before the first header.</param>
internal sealed record DibSection(DibText Text, string? Kernel);
