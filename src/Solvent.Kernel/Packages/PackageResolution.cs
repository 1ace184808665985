namespace Solvent.Kernel.Packages;

/// <summary>What a set of package requests resolves to. All paths are absolute and exist.</summary>
/// <param name="Packages">The closure, requested packages first, each group by name.</param>
/// <param name="CompileReferences">Assemblies to compile against, one a simple name; those that the framework provides are left out.</param>
/// <param name="RuntimeAssemblies">Assemblies to load at run time, one a simple name; those that the framework provides are left out.</param>
/// <param name="NativeLibraries">Native libraries for this operating system and processor.</param>
/// <param name="Notes">Sentences that say where the outcome is not literally what was asked: which version a floating request took, which
/// lower bound no source had, which package was made for .NET Framework.</param>
public sealed record PackageResolution(
    IReadOnlyList<ResolvedPackage> Packages,
    IReadOnlyList<string> CompileReferences,
    IReadOnlyList<string> RuntimeAssemblies,
    IReadOnlyList<string> NativeLibraries,
    IReadOnlyList<string> Notes)
{
    /// <summary>A resolution of no requests.</summary>
    public static PackageResolution Empty { get; } = new([], [], [], [], []);
}
