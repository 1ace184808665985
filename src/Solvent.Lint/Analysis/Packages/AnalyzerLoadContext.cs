using System.Reflection;
using System.Runtime.Loader;

namespace Solvent.Lint.Analysis.Packages;

/// <summary>
/// Loads the assemblies of one package apart from everything else, so that two packages may bring different versions of the same library.
/// The compiler and the framework are those of the host, because an analyzer has to speak with this compiler.
/// </summary>
internal sealed class AnalyzerLoadContext(string name, IReadOnlyList<string> files) : AssemblyLoadContext(name)
{
    private readonly Dictionary<string, string> _files = files
        .GroupBy(file => Path.GetFileNameWithoutExtension(file), StringComparer.OrdinalIgnoreCase)
        .ToDictionary(group => group.Key, group => group.First(), StringComparer.OrdinalIgnoreCase);

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        if (assemblyName.Name is not { } wanted) return null;
        if (HostAssembly(wanted) is { } host) return host;
        return _files.TryGetValue(wanted, out var file) ? LoadFromAssemblyPath(file) : null;
    }

    /// <summary>The host's assembly in whatever version it has: an analyzer that was built for an older compiler runs in a newer one.</summary>
    private static Assembly? HostAssembly(string name)
    {
        if (!name.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal) && !name.StartsWith("System.", StringComparison.Ordinal)) return null;
        try
        {
            return Default.LoadFromAssemblyName(new AssemblyName(name));
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }
}
