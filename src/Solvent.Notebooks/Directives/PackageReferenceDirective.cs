namespace Solvent.Notebooks;

/// <summary>A NuGet package: <c>#r "nuget: Name, Version"</c>.</summary>
/// <param name="Directive">The directive as it is written.</param>
/// <param name="Name">The identifier of the package.</param>
/// <param name="Version">
/// The version as it is written, which may be floating or a range (<c>1.*</c>, <c>*-*</c>, <c>[1.0,2.0)</c>), or <see langword="null"/>
/// when none is.
/// </param>
public sealed record PackageReferenceDirective(Directive Directive, string Name, string? Version) : ReferenceDirective(Directive);
