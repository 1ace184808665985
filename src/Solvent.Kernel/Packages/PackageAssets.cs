using NuGet.Client;
using NuGet.ContentModel;
using NuGet.Frameworks;
using NuGet.Packaging;

namespace Solvent.Kernel.Packages;

/// <summary>The files of one extracted package that a cell compiles against and runs with, chosen by NuGet's own conventions.</summary>
internal sealed record PackageAssets(
    IReadOnlyList<string> Compile, IReadOnlyList<string> Runtime, IReadOnlyList<string> Native, NuGetFramework? FallbackFramework, bool IsCompatible)
{
    private static readonly ManagedCodeConventions Conventions = new(PortableRuntimes.Graph);

    public static PackageAssets Read(string folder)
    {
        using var package = new PackageFolderReader(folder);
        var content = new ContentItemCollection();
        content.Load(package.GetFiles().ToList());
        var native = Paths(folder, content.FindBestItemGroup(
            Conventions.Criteria.ForFrameworkAndRuntime(PackageFrameworks.Current, PortableRuntimes.Current), Conventions.Patterns.NativeLibraries), NativeLibraryName.IsLibrary);
        foreach (var framework in PackageFrameworks.Fallbacks.Prepend(PackageFrameworks.Current))
        {
            var compile = content.FindBestItemGroup(
                Conventions.Criteria.ForFramework(framework), Conventions.Patterns.CompileRefAssemblies, Conventions.Patterns.CompileLibAssemblies);
            var runtime = content.FindBestItemGroup(
                Conventions.Criteria.ForFrameworkAndRuntime(framework, PortableRuntimes.Current), Conventions.Patterns.RuntimeAssemblies);
            if (compile is null && runtime is null) continue;
            return new PackageAssets(
                Paths(folder, compile, IsAssembly), Paths(folder, runtime, IsAssembly), native,
                framework == PackageFrameworks.Current ? null : framework, IsCompatible: true);
        }

        // Packages without assemblies (native parts, build targets, analyzers, other packages) fit everywhere.
        var hasAssemblies = package.GetFiles().Any(file => IsAssembly(file)
            && (file.StartsWith("lib/", StringComparison.OrdinalIgnoreCase) || file.StartsWith("ref/", StringComparison.OrdinalIgnoreCase)));
        return new PackageAssets([], [], native, FallbackFramework: null, IsCompatible: !hasAssemblies && !IsTool(package));
    }

    private static bool IsTool(PackageFolderReader package)
        => package.NuspecReader.GetPackageTypes().Any(type => type.Name.Equals("DotnetTool", StringComparison.OrdinalIgnoreCase));

    private static bool IsAssembly(string path)
        => path.EndsWith(".dll", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".exe", StringComparison.OrdinalIgnoreCase);

    private static List<string> Paths(string folder, ContentItemGroup? group, Func<string, bool> isWanted)
        => group is null ? [] : [.. group.Items.Select(item => Path.GetFullPath(item.Path, folder)).Where(isWanted).Order(StringComparer.Ordinal)];
}
