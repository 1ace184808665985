using System.Text.Json.Nodes;

namespace Solvent.Notebooks;

/// <summary>A cell as one file format stores it.</summary>
internal abstract class CellContent
{
    public abstract CellKind Kind { get; }

    public abstract string Language { get; }

    public abstract string Source { get; set; }

    public abstract string? Id { get; }

    public abstract int? ExecutionCount { get; set; }

    public abstract IReadOnlyList<NotebookOutput> Outputs { get; set; }

    public abstract JsonNode? GetMetadata(string name);

    public abstract void SetMetadata(string name, JsonNode? value);
}
