using System.Text.Json.Nodes;

namespace Solvent.Notebooks;

/// <summary>A notebook as one file format stores it.</summary>
internal abstract class NotebookContent
{
    public abstract NotebookFormat Format { get; }

    public abstract IReadOnlyList<CellContent> Cells { get; }

    public abstract void WriteTo(TextWriter output);

    /// <summary>Where a place in the source of a cell is in the file; <see langword="null"/> when it is new.</summary>
    public abstract FilePosition? Locate(int cell, int offset);

    public abstract CellContent Insert(int index, CellKind kind, string language, string source);

    public abstract void RemoveAt(int index);

    public abstract JsonNode? GetMetadata(string name);

    public abstract void SetMetadata(string name, JsonNode? value);
}
