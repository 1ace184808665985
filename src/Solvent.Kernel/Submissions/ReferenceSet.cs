using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace Solvent.Kernel.Submissions;

/// <summary>
/// What the cells of a session are compiled against: first the few assemblies that most cells need, then, once a cell needs more, the
/// whole framework. Host assemblies and packages are added to either.
/// </summary>
internal sealed class ReferenceSet
{
    // Closed under references, so that the types of these assemblies stay the same when the set is widened.
    private static readonly string[] Core =
    [
        "System.Private.CoreLib", "System.Runtime", "System.Private.Uri", "System.Collections", "System.Linq",
        "System.Runtime.InteropServices", "System.Numerics.Vectors", "System.Memory", "System.Runtime.Intrinsics", "System.Console",
        "System.Threading", "Microsoft.Win32.Primitives", "System.Collections.Concurrent",
    ];

    private static readonly string FrameworkDirectory = Path.GetDirectoryName(typeof(object).Assembly.Location)!;

    private readonly HashSet<string> _added = new(StringComparer.Ordinal);
    private ImmutableArray<MetadataReference> _framework;
    private ImmutableArray<MetadataReference> _extra = [];
    private ImmutableArray<MetadataReference> _packages = [];
    private ImmutableArray<MetadataReference> _all;

    /// <summary>Whether the whole framework is in the set.</summary>
    public bool IsWide { get; private set; }

    /// <summary>The references; the same array until the set changes.</summary>
    public ImmutableArray<MetadataReference> Current
    {
        get
        {
            if (_all.IsDefault)
            {
                if (_framework.IsDefault) _framework = Load(Core);
                _all = [.. _framework, .. _extra, .. _packages];
            }

            return _all;
        }
    }

    /// <summary>Puts the whole framework in the set.</summary>
    public void Widen()
    {
        if (IsWide) return;
        IsWide = true;
        // The core comes first in both, in one order: the compiler reuses the symbols that it has already read.
        var others = Directory.EnumerateFiles(FrameworkDirectory, "*.dll").Select(Path.GetFileNameWithoutExtension).Except(Core).Order(StringComparer.Ordinal);
        _framework = Load([.. Core, .. others!]);
        _all = default;
    }

    /// <summary>Adds the assembly at <paramref name="path"/> unless it is there.</summary>
    public void Add(string path)
    {
        if (!_added.Add(path) || MetadataCache.Get(path) is not { } reference) return;
        _extra = _extra.Add(reference);
        _all = default;
    }

    /// <summary>Puts the assemblies of packages in the set, in the place of those it had of packages before.</summary>
    public void SetPackages(IEnumerable<string> paths)
    {
        _packages = [.. paths.Select(MetadataCache.Get).OfType<MetadataReference>()];
        _all = default;
    }

    /// <summary>Adds an assembly of the framework by its name, with or without <c>.dll</c>.</summary>
    /// <returns><see langword="false"/> when the framework has none of this name.</returns>
    public bool AddFramework(string name)
    {
        var file = name.EndsWith(".dll", StringComparison.OrdinalIgnoreCase) ? name : name + ".dll";
        if (Path.GetFileName(file) != file || !File.Exists(Path.Combine(FrameworkDirectory, file))) return false;
        Widen();
        return true;
    }

    /// <summary>Adds a loaded assembly unless it is there, and the whole framework with it.</summary>
    /// <remarks>
    /// The types of an assembly change when a reference of it is found only later, and cells before and after that disagree about them. Host
    /// assemblies use more of the framework than the core.
    /// </remarks>
    public void Add(Assembly assembly)
    {
        Widen();
        Add(assembly.Location);
    }

    private static ImmutableArray<MetadataReference> Load(string[] names)
    {
        var references = ImmutableArray.CreateBuilder<MetadataReference>(names.Length);
        foreach (var name in names)
        {
            if (MetadataCache.Get(Path.Combine(FrameworkDirectory, name + ".dll")) is { } reference) references.Add(reference);
        }

        return references.ToImmutable();
    }
}
