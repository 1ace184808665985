using System.Text.Json.Nodes;

namespace Solvent.Notebooks;

/// <summary>A notebook as one file format stores it.</summary>
internal abstract class NotebookContent
{
    public abstract NotebookFormat Format { get; }

    public abstract IReadOnlyList<CellContent> Cells { get; }

    public abstract void WriteTo(TextWriter output);

    public abstract CellContent Insert(int index, CellKind kind, string language, string source);

    public abstract void RemoveAt(int index);

    public abstract JsonNode? GetMetadata(string name);

    public abstract void SetMetadata(string name, JsonNode? value);
}
