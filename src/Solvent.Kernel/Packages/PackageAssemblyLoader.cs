using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Loader;

namespace Solvent.Kernel.Packages;

/// <summary>
/// Lets the default load context find the assemblies and native libraries of resolved packages. Packages with native parts look for them
/// from that context only, so there is one loader in a process; assemblies are loaded when code first needs them.
/// </summary>
public sealed class PackageAssemblyLoader
{
    private static readonly Lazy<PackageAssemblyLoader> Instance = new(() => new PackageAssemblyLoader());

    private readonly ConcurrentDictionary<string, string> _assemblies = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, string> _natives = new(StringComparer.OrdinalIgnoreCase);

    private PackageAssemblyLoader()
    {
        AssemblyLoadContext.Default.Resolving += (context, name) => Resolve(context, name);
        AssemblyLoadContext.Default.ResolvingUnmanagedDll += (_, name) => ResolveNative(name);
    }

    /// <summary>The loader of this process; the first use hooks it in.</summary>
    public static PackageAssemblyLoader Shared => Instance.Value;

    /// <summary>Makes the assemblies and native libraries of <paramref name="resolution"/> loadable.</summary>
    /// <returns>One sentence for each assembly that is loaded already in another version than the packages have; it stays as it is.</returns>
    public IReadOnlyList<string> Register(PackageResolution resolution)
    {
        foreach (var path in resolution.NativeLibraries) _natives[NativeLibraryName.Canonical(path)] = path;
        var warnings = new List<string>();
        var loaded = AssemblyLoadContext.Default.Assemblies.ToLookup(assembly => assembly.GetName().Name!, StringComparer.OrdinalIgnoreCase);
        foreach (var path in resolution.RuntimeAssemblies)
        {
            var name = Path.GetFileNameWithoutExtension(path);
            _assemblies[name] = path;
            if (loaded[name].FirstOrDefault()?.GetName().Version is { } present && Warning(name, path, present) is { } warning) warnings.Add(warning);
        }

        return warnings;
    }

    /// <summary>The assembly file that a name resolves to, or <see langword="null"/> when no registered package has it.</summary>
    public string? FindAssembly(string name) => _assemblies.GetValueOrDefault(name);

    /// <summary>The native library that any usual spelling of a name resolves to, or <see langword="null"/> when no registered package has it.</summary>
    public string? FindNative(string name) => _natives.GetValueOrDefault(NativeLibraryName.Canonical(name));

    private static string? Warning(string name, string path, Version present)
    {
        var wanted = AssemblyName.GetAssemblyName(path).Version;
        return wanted > present
            ? $"{name} {present} is loaded already; {wanted} of '{path}' takes effect only after the kernel restarts, and not if Solvent itself uses the older one."
            : null;
    }

    private Assembly? Resolve(AssemblyLoadContext context, AssemblyName name)
    {
        if (FindAssembly(name.Name!) is not { } path) return null;
        // A higher version than the loaded one cannot join it in one context; code that runs with the older is better than none.
        var loaded = context.Assemblies.FirstOrDefault(assembly => string.Equals(assembly.GetName().Name, name.Name, StringComparison.OrdinalIgnoreCase));
        return loaded ?? context.LoadFromAssemblyPath(path);
    }

    private nint ResolveNative(string name)
    {
        if (FindNative(name) is not { } path) return 0;
        if (NativeLibrary.TryLoad(path, out var handle)) return handle;
        // It may need libraries of other packages, which an application would have in the same folder: load those, and the system finds them by name.
        foreach (var sibling in _natives.Values.Where(other => other != path)) NativeLibrary.TryLoad(sibling, out _);
        return NativeLibrary.Load(path);
    }
}
