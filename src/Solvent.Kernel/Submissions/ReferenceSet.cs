using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using Microsoft.CodeAnalysis;

namespace Solvent.Kernel.Submissions;

/// <summary>
/// What the cells of a session are compiled against. A cell that compiles against the few assemblies that most cells need, and those that cells before it
/// have used, is compiled against these alone. Another sees all that there is: the whole framework, the host's assemblies with all
/// that they refer to, and packages. Of these the set keeps what the cell has used.
/// </summary>
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

    // An editor asks for the wide set while a cell runs.
    private readonly Lock _gate = new();

    // Read only when the set becomes wide, which a session of short cells never needs.
    private readonly List<string> _hostFiles = [];
    private readonly OrderedDictionary<string, MetadataReference> _host = new(StringComparer.OrdinalIgnoreCase);
    private readonly OrderedDictionary<string, MetadataReference> _files = new(StringComparer.Ordinal);
    private readonly HashSet<string> _hidden = new(StringComparer.OrdinalIgnoreCase);
    private ImmutableArray<MetadataReference> _framework;
    private ImmutableArray<string> _packages = [];
    private ImmutableArray<MetadataReference> _used = [];
    private bool _hasHost;
    private ImmutableArray<MetadataReference> _narrow;
    private ImmutableArray<MetadataReference> _wide;

    /// <summary>Whether the whole framework, the host's assemblies and packages are in the set, for a cell that needs more than those before it.</summary>
    public bool IsWide { get; private set; }

    /// <summary>Whether the assemblies that the host has added are in the set.</summary>
    public bool HasHost => IsWide || _hasHost;

    /// <summary>The references; the same array until the set changes.</summary>
    public ImmutableArray<MetadataReference> Current
    {
        get
        {
            lock (_gate)
            {
                if (IsWide) return Wide;
                if (_narrow.IsDefault) _narrow = [.. Load(Core), .. Checkpoints, .. _used];
                return _narrow;
            }
        }
    }

    /// <summary>
    /// The references that the set has once it is wide, which this does not make it; the same array until the set changes. Safe to call from any thread.
    /// </summary>
    public ImmutableArray<MetadataReference> Wide
    {
        get
        {
            lock (_gate)
            {
                if (!_wide.IsDefault) return _wide;
                if (_framework.IsDefault) _framework = Load([.. Core, .. Others()]);
                Close();
                return _wide = [.. _framework, .. _host.Values, .. _files.Values, .. Packages()];
            }
        }
    }

    /// <summary>Puts the whole framework in the set, the host's assemblies with all that they refer to, and packages.</summary>
    public void Widen()
    {
        lock (_gate) IsWide = true;
    }

    /// <summary>Takes out of the set again what no cell has used. When it is not enough for the cell that made it wide, it stays wide.</summary>
    /// <param name="used">The simple names of the assemblies that this cell has used; <see langword="null"/> when it has errors.</param>
    public void Narrow(IReadOnlyCollection<string>? used)
    {
        lock (_gate)
        {
            var isMore = used is null || Use(used);
            if (isMore) IsWide = false;
        }
    }

    /// <summary>Puts assemblies of the wide set in the narrow one.</summary>
    /// <returns>Whether one of them was not in it.</returns>
    public bool Use(IReadOnlyCollection<string> names)
    {
        lock (_gate)
        {
            var all = Wide.OfType<PortableExecutableReference>().ToLookup(reference => Path.GetFileNameWithoutExtension(reference.FilePath!), StringComparer.OrdinalIgnoreCase);
            var host = HostReferences();
            var used = names.SelectMany(name => all[name]).ToList();
            var isHost = used.Any(host.Contains);
            // What a package mentions is mostly needed to read it; the framework's own assemblies mention each other too much.
            foreach (var reference in used.Where(reference => !host.Contains(reference) && Path.GetDirectoryName(reference.FilePath) != FrameworkDirectory).ToList())
            {
                used.AddRange(Mentioned(reference).SelectMany(name => all[name]));
            }

            var isMore = isHost && !_hasHost;
            _hasHost |= isHost;
            return KeepUsed([.. _used, .. used]) || isMore;
        }
    }

    /// <summary>Adds an assembly of the host unless it is there.</summary>
    public void Add(Assembly assembly)
    {
        lock (_gate)
        {
            _hostFiles.Add(assembly.Location);
            _wide = default;
            KeepUsed(_used);
        }
    }

    /// <summary>Adds the assembly at <paramref name="path"/> unless it is there.</summary>
    public void Add(string path)
    {
        if (MetadataCache.Get(path) is not { } reference) return;
        lock (_gate)
        {
            if (_files.TryAdd(path, reference)) _wide = default;
        }
    }

    /// <summary>Keeps assemblies of these names out of the set when a package brings them.</summary>
    public void Hide(IEnumerable<string> names) => _hidden.UnionWith(names);

    /// <summary>Puts the assemblies of packages in the set, in the place of those it had of packages before.</summary>
    public void SetPackages(IEnumerable<string> paths)
    {
        lock (_gate)
        {
            _packages = [.. paths];
            _wide = default;
            KeepUsed(_used);
        }
    }

    /// <summary>Whether the framework has an assembly of this name, with or without <c>.dll</c>.</summary>
    public static bool IsFramework(string name)
    {
        var file = name.EndsWith(".dll", StringComparison.OrdinalIgnoreCase) ? name : name + ".dll";
        return Path.GetFileName(file) == file && File.Exists(Path.Combine(FrameworkDirectory, file));
    }

    private bool KeepUsed(IEnumerable<MetadataReference> used)
    {
        if (_hasHost) used = used.Concat(HostReferences());
        var kept = used.Distinct().Except(Load(Core)).Except(Checkpoints).ToList();
        if (kept.Count > 0) kept = [.. kept.Intersect(Wide)];
        if (kept.SequenceEqual(_used)) return false;
        _used = [.. kept];
        _narrow = default;
        return true;
    }

    private List<MetadataReference> HostReferences() => [.. _hostFiles.Select(MetadataCache.Get).OfType<MetadataReference>()];

    private static IEnumerable<string> Mentioned(PortableExecutableReference reference)
    {
        var reader = ((AssemblyMetadata)reference.GetMetadata()).GetModules()[0].GetMetadataReader();
        return reader.AssemblyReferences.Select(handle => reader.GetString(reader.GetAssemblyReference(handle).Name));
    }

    private static IEnumerable<string> Others()
        => Directory.EnumerateFiles(FrameworkDirectory, "*.dll").Select(Path.GetFileNameWithoutExtension).OfType<string>().Except(Core).Order(StringComparer.Ordinal);

    // What the host has is what runs, whatever version of it a package brings.
    private IEnumerable<MetadataReference> Packages() => _packages
        .Where(path => Path.GetFileNameWithoutExtension(path) is var name && !_host.ContainsKey(name) && !_hidden.Contains(name))
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
            foreach (var name in Mentioned(reference))
            {
                var path = Path.Combine(folder, name + ".dll");
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
