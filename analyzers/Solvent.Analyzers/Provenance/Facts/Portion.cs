using Microsoft.CodeAnalysis;

namespace Solvent.Analyzers.Provenance;

/// <summary>Some rows, or all in another order, of other rows.</summary>
/// <param name="parent">The rows it is taken from.</param>
/// <param name="kind">How it is taken.</param>
/// <param name="key">What makes two of a kind the same: the split, the window, the seed or the place.</param>
/// <param name="place">Where it is taken.</param>
/// <param name="path">The calls inside of which it is taken.</param>
/// <param name="isEarlier">True for the portion of an earlier turn of a loop.</param>
internal sealed class Portion(Fact parent, PortionKind kind, object key, SyntaxNode place, CallPath? path, bool isEarlier) : Fact
{
    public Fact Parent { get; } = parent;

    public PortionKind Kind { get; } = kind;

    public object Key { get; } = key;

    public SyntaxNode Place { get; } = place;

    public CallPath? Path { get; } = path;

    public bool IsEarlier { get; } = isEarlier;

    /// <summary>True when what is taken depends on chance or conditions, so that it is the same only in the same turn of a loop.</summary>
    public bool DependsOnPlace => Key is SyntaxNode or LazyOrder;
}
