namespace Solvent.Notebooks;

/// <summary>A C# file to run: <c>#load "path.csx"</c>.</summary>
/// <param name="Directive">The directive as it is written.</param>
/// <param name="Path">The path as it is written, relative to the notebook.</param>
public sealed record LoadDirective(Directive Directive, string Path) : ReferenceDirective(Directive);
