using Microsoft.CodeAnalysis;

namespace Solvent.Analyzers.MLNet;

/// <summary>A call that draws random numbers from a context.</summary>
/// <param name="Method">Its name.</param>
/// <param name="Syntax">Its place.</param>
internal sealed record RandomUse(string Method, SyntaxNode Syntax);
