using System.Runtime.InteropServices;
using Solvent.Kernel.Packages;
using Solvent.Kernel.Streams;
using Solvent.Kernel.Submissions;
using Solvent.Notebooks;

namespace Solvent.Kernel.References;

/// <summary>What the cells of a session have asked for with <c>#r</c> and <c>#i</c>: packages, assemblies and projects.</summary>
internal sealed class SessionReferences(KernelSessionOptions options, ReferenceSet references)
{
    private readonly string _folder = Path.GetFullPath(
        Path.GetDirectoryName(options.NotebookPath is { } notebook ? Path.GetFullPath(notebook) : null) ?? options.WorkingDirectory ?? Environment.CurrentDirectory);

    private List<PackageRequest> _requests = [];
    private PackageResolver? _resolver;

    /// <summary>The folder that relative paths start from.</summary>
    public string Folder => _folder;

    /// <summary>The packages that can be named.</summary>
    public PackageCatalog Catalog => Resolver.Catalog;

    /// <summary>The packages of the last resolution, with all that they depend on.</summary>
    public IReadOnlyList<ResolvedPackage> Packages { get; private set; } = [];

    /// <summary>
    /// Makes the references of one cell usable, all together. When one of them fails, the session is as it was before.
    /// </summary>
    /// <exception cref="SolventException">A reference cannot be had; the message names it and its line.</exception>
    public async Task AddAsync(IReadOnlyList<ReferenceDirective> directives, CellOutputQueue output, CancellationToken cancellationToken)
    {
        var packages = new List<PackageRequest>();
        var assemblies = new List<string>();
        foreach (var reference in directives)
        {
            switch (reference)
            {
                case PackageSourceDirective source:
                    Resolver.AddSource(source.Source);
                    break;
                case PackageReferenceDirective package:
                    packages.Add(new PackageRequest(package.Name, package.Version));
                    break;
                case ProjectReferenceDirective project:
                    assemblies.Add(await ProjectBuild.RunAsync(Find(project.Path, project.Directive.Line), cancellationToken));
                    break;
                case AssemblyReferenceDirective assembly when File.Exists(FullPath(assembly.Path)) || !ReferenceSet.IsFramework(assembly.Path):
                    assemblies.Add(FindAssembly(assembly));
                    break;
            }
        }

        if (packages.Count > 0) await RestoreAsync(packages, output, cancellationToken);
        foreach (var path in assemblies) Register(path);
    }

    /// <summary>The file that a path in a directive means.</summary>
    /// <exception cref="SolventException"><c>reference-not-found</c>: there is no such file.</exception>
    public string Find(string path, int line)
    {
        var full = FullPath(path);
        if (File.Exists(full)) return full;
        throw new SolventException("reference-not-found", $"There is no file '{full}' to reference (line {line}).")
        {
            Line = line,
            Hint = $"Paths start from '{_folder}'. A package is referenced with #r \"nuget: Name, Version\".",
        };
    }

    /// <summary>Whether cells have asked for a package already, in this version or in any.</summary>
    public bool Has(PackageReferenceDirective package) => _requests.Contains(new PackageRequest(package.Name, package.Version));

    /// <summary>Looks for the file that a directive names, if it names one.</summary>
    /// <exception cref="SolventException"><c>reference-not-found</c>: there is no such file.</exception>
    public void Check(ReferenceDirective reference)
    {
        switch (reference)
        {
            case LoadDirective load:
                Find(load.Path, load.Directive.Line);
                break;
            case ProjectReferenceDirective project:
                Find(project.Path, project.Directive.Line);
                break;
            case AssemblyReferenceDirective assembly when !ReferenceSet.IsFramework(assembly.Path):
                Find(assembly.Path, assembly.Directive.Line);
                break;
        }
    }

    private PackageResolver Resolver => _resolver ??= new PackageResolver(_folder);

    private string FullPath(string path) => Path.GetFullPath(path, _folder);

    private string FindAssembly(AssemblyReferenceDirective assembly)
    {
        var line = assembly.Directive.Line;
        var path = Find(assembly.Path, line);
        if (MetadataCache.Get(path) is not null) return path;
        throw new SolventException("reference-invalid", $"'{path}' is no .NET assembly (line {line}).") { Line = line };
    }

    private async Task RestoreAsync(List<PackageRequest> requests, CellOutputQueue output, CancellationToken cancellationToken)
    {
        var fresh = requests.Where(request => !_requests.Contains(request)).Distinct().ToList();
        if (fresh.Count == 0) return;

        // A later request for a package takes the place of an earlier one.
        var all = _requests
            .Where(known => !fresh.Exists(request => string.Equals(request.Name, known.Name, StringComparison.OrdinalIgnoreCase)))
            .Concat(fresh)
            .ToList();
        var displayId = Guid.NewGuid().ToString("N");
        output.Display(MimeBundle.FromText($"Restoring {string.Join(", ", fresh.Select(request => request.Name))} …"), displayId);
        var resolution = await Resolver.ResolveAsync([.. all.Select(Fixed)], cancellationToken);
        foreach (var warning in PackageAssemblyLoader.Shared.Register(resolution)) output.Write(StreamName.Stderr, warning + "\n");

        references.SetPackages(resolution.CompileReferences);
        _requests = all;
        Packages = resolution.Packages;
        output.UpdateDisplay(MimeBundle.FromText(Installed(resolution, fresh)), displayId);
    }

    private PackageRequest Fixed(PackageRequest request)
        => options.PackageVersions?.GetValueOrDefault(request.Name) is { } version ? request with { Version = $"[{version}]" } : request;

    private static string Installed(PackageResolution resolution, List<PackageRequest> fresh)
    {
        var installed = resolution.Packages
            .Where(package => fresh.Exists(request => string.Equals(request.Name, package.Name, StringComparison.OrdinalIgnoreCase)))
            .Select(package => $"{package.Name} {package.Version}");
        return string.Join('\n', resolution.Notes.Prepend($"Packages: {string.Join(", ", installed)}"));
    }

    // What lies next to an assembly is what it was built with.
    private void Register(string path)
    {
        var folder = Path.GetDirectoryName(path)!;
        var siblings = Directory.EnumerateFiles(folder, "*.dll")
            .Where(file => file != path
                && PackageAssemblyLoader.Shared.FindAssembly(Path.GetFileNameWithoutExtension(file)) is null
                && MetadataCache.Get(file) is not null
                && !FrameworkAssemblies.Provides(file))
            .ToList();
        var natives = Path.Combine(folder, "runtimes", RuntimeInformation.RuntimeIdentifier, "native");
        List<string> own = [path, .. siblings];
        PackageAssemblyLoader.Shared.Register(
            new PackageResolution([], own, own, Directory.Exists(natives) ? Directory.GetFiles(natives) : [], []));
        foreach (var assembly in own) references.Add(assembly);
    }
}
