namespace Solvent.Notebooks;

/// <summary>An assembly: <c>#r "path.dll"</c>, or its name, <c>#r "System.Xml"</c>.</summary>
/// <param name="Directive">The directive as it is written.</param>
/// <param name="Path">The path as it is written, relative to the notebook.</param>
public sealed record AssemblyReferenceDirective(Directive Directive, string Path) : ReferenceDirective(Directive);
