using System.Reflection;

namespace Solvent.Kernel.Packages;

/// <summary>The assemblies of the shared framework that this process runs on; they win over a package that brings the same or an older one.</summary>
internal static class FrameworkAssemblies
{
    private static readonly string Folder = Path.GetDirectoryName(typeof(object).Assembly.Location)!;

    /// <summary>Whether the framework has the assembly at <paramref name="path"/> in the same or a higher version.</summary>
    public static bool Provides(string path)
    {
        var own = Path.Combine(Folder, Path.GetFileName(path));
        return File.Exists(own) && AssemblyName.GetAssemblyName(own).Version >= AssemblyName.GetAssemblyName(path).Version;
    }
}
