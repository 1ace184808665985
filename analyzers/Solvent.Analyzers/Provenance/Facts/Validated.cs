using Microsoft.CodeAnalysis;

namespace Solvent.Analyzers.Provenance;

/// <summary>The results of a cross-validation, or one of them.</summary>
internal sealed class Validated(Fact rows, FactSet pipeline, SyntaxNode place, CallPath? path) : Fact
{
    public Fact Rows { get; } = rows;

    public FactSet Pipeline { get; } = pipeline;

    public SyntaxNode Place { get; } = place;

    public CallPath? Path { get; } = path;
}
