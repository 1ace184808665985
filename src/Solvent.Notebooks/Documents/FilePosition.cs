using System.Runtime.InteropServices;

namespace Solvent.Notebooks;

/// <summary>A place in the text of a notebook file, as an editor of text counts it.</summary>
/// <param name="Line">The line, 1-based.</param>
/// <param name="Column">The column, 1-based, in UTF-16 code units; the escapes of JSON count as they are written.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct FilePosition(int Line, int Column);
