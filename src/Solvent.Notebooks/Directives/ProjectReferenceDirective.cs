namespace Solvent.Notebooks;

/// <summary>A project: <c>#r "project: x.csproj"</c> or <c>#r "x.csproj"</c>.</summary>
/// <param name="Directive">The directive as it is written.</param>
/// <param name="Path">The path as it is written, relative to the notebook.</param>
public sealed record ProjectReferenceDirective(Directive Directive, string Path) : ReferenceDirective(Directive);
