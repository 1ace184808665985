using Microsoft.CodeAnalysis;

namespace Solvent.Analyzers.Provenance;

/// <summary>A random order that is drawn anew each time the rows are gone through, because nothing has put them into a list yet.</summary>
/// <param name="Place">Where the order is described.</param>
internal sealed record LazyOrder(SyntaxNode Place);
