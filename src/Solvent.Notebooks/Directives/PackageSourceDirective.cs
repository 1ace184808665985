namespace Solvent.Notebooks;

/// <summary>A source of NuGet packages: <c>#i "nuget: https://…/index.json"</c> or <c>#i "nuget: folder"</c>.</summary>
/// <param name="Directive">The directive as it is written.</param>
/// <param name="Source">The address or folder as it is written.</param>
public sealed record PackageSourceDirective(Directive Directive, string Source) : ReferenceDirective(Directive);
