using Microsoft.CodeAnalysis;

namespace Solvent.Analyzers.Provenance;

/// <summary>The calls, outermost first, through which a body is reached from the one that is analysed.</summary>
/// <param name="parent">The calls before.</param>
/// <param name="call">The call.</param>
internal sealed class CallPath(CallPath? parent, SyntaxNode call)
{
    public CallPath? Parent { get; } = parent;

    public SyntaxNode Call { get; } = call;

    public int Depth { get; } = (parent?.Depth ?? 0) + 1;
}
