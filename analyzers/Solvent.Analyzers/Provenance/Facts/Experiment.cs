using Microsoft.CodeAnalysis;

namespace Solvent.Analyzers.Provenance;

/// <summary>A search for the best model, and everything that comes out of it. Its data is kept in the state.</summary>
internal sealed class Experiment(SyntaxNode place, CallPath? path) : Fact
{
    public SyntaxNode Place { get; } = place;

    public CallPath? Path { get; } = path;
}
