using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using Microsoft.CodeAnalysis;

namespace Solvent.Kernel.Submissions;

/// <summary>
/// What the cells of a session are compiled against: first the few assemblies that most cells need, then, once a cell needs more, the whole
/// framework, the host's assemblies with all that they refer to, and packages.
/// </summary>
/// <remarks>
/// The compiler gives an assembly new symbols when a reference of it that was missing is found, and a type is not the same in two symbols. So
/// both sets are closed under references, and cells see no type of the host in the narrow one.
/// </remarks>
internal sealed class ReferenceSet
{
    private static readonly string[] Core =
    [
        "System.Private.CoreLib", "System.Runtime", "System.Private.Uri", "System.Collections", "System.Linq",
        "System.Runtime.InteropServices", "System.Numerics.Vectors", "System.Memory", "System.Runtime.Intrinsics", "System.Console",
        "System.Threading", "Microsoft.Win32.Primitives", "System.Collections.Concurrent",
    ];

    private static readonly string FrameworkDirectory = Path.GetDirectoryName(typeof(object).Assembly.Location)!;

    // The calls that the driver adds to cells. What a cell itself says must not reach it in the narrow set.
    private static readonly ImmutableArray<MetadataReference> Checkpoints = [MetadataCache.Get(typeof(Checkpoint).Assembly.Location)!];

    // Read only when the set becomes wide, which a session of short cells never needs.
    private readonly List<string> _hostFiles = [];
    private readonly OrderedDictionary<string, MetadataReference> _host = new(StringComparer.OrdinalIgnoreCase);
    private readonly OrderedDictionary<string, MetadataReference> _files = new(StringComparer.Ordinal);
    private ImmutableArray<MetadataReference> _framework;
    private ImmutableArray<string> _packages = [];
    private ImmutableArray<MetadataReference> _all;

    /// <summary>Whether the whole framework, the host's assemblies and packages are in the set.</summary>
    public bool IsWide { get; private set; }

    /// <summary>The references; the same array until the set changes.</summary>
    public ImmutableArray<MetadataReference> Current
    {
        get
        {
            if (_all.IsDefault)
            {
                if (_framework.IsDefault) _framework = Load(Core);
                _all = IsWide
                    ? [.. _framework, .. _host.Values, .. _files.Values, .. Packages()]
                    : [.. _framework, .. Checkpoints];
            }

            return _all;
        }
    }

    /// <summary>Puts the whole framework in the set, and the host's assemblies with all that they refer to.</summary>
    public void Widen()
    {
        if (IsWide) return;
        IsWide = true;
        var others = Directory.EnumerateFiles(FrameworkDirectory, "*.dll").Select(Path.GetFileNameWithoutExtension).Except(Core).Order(StringComparer.Ordinal);
        _framework = Load([.. Core, .. others!]);
        Close();
        _all = default;
    }

    /// <summary>Adds an assembly of the host unless it is there.</summary>
    public void Add(Assembly assembly)
    {
        _hostFiles.Add(assembly.Location);
        if (!IsWide) return;
        Close();
        _all = default;
    }

    /// <summary>Adds the assembly at <paramref name="path"/> unless it is there.</summary>
    public void Add(string path)
    {
        if (MetadataCache.Get(path) is not { } reference || !_files.TryAdd(path, reference)) return;
        Widen();
        _all = default;
    }

    /// <summary>Puts the assemblies of packages in the set, in the place of those it had of packages before.</summary>
    public void SetPackages(IEnumerable<string> paths)
    {
        _packages = [.. paths];
        Widen();
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

    // What the host has is what runs, whatever version of it a package brings.
    private IEnumerable<MetadataReference> Packages() => _packages
        .Where(path => !_host.ContainsKey(Path.GetFileNameWithoutExtension(path)))
        .Select(MetadataCache.Get)
        .OfType<MetadataReference>();

    private void AddHost(string path)
    {
        if (MetadataCache.Get(path) is { } reference) _host.TryAdd(Path.GetFileNameWithoutExtension(path), reference);
    }

    private void Close()
    {
        foreach (var path in _hostFiles) AddHost(path);
        for (var i = 0; i < _host.Count; i++)
        {
            var reference = (PortableExecutableReference)_host.GetAt(i).Value;
            var folder = Path.GetDirectoryName(reference.FilePath)!;
            var reader = ((AssemblyMetadata)reference.GetMetadata()).GetModules()[0].GetMetadataReader();
            foreach (var handle in reader.AssemblyReferences)
            {
                var path = Path.Combine(folder, reader.GetString(reader.GetAssemblyReference(handle).Name) + ".dll");
                if (File.Exists(path)) AddHost(path);
            }
        }
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
