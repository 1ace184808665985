using System.Reflection;

namespace Solvent.Promotion.Tests.Building;

/// <summary>A folder with the packages that promoted projects refer to, packed of what is built.</summary>
internal static class PackageFeed
{
    private static readonly string[] Projects =
    [
        "src/Solvent.Platform", "src/Solvent.Tables", "src/Solvent.Quality", "src/Solvent.Drift", "src/Solvent.Datasets", "src/Solvent.Experiments", "analyzers/Solvent.Analyzers.Package",
    ];

    public static async Task PackAsync(string feed, string packages)
    {
        var root = Root();
        var configuration = typeof(PackageFeed).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;
        // One build of all, because starting it takes longer than packing.
        var project = Path.Combine(feed, "pack.proj");
        Directory.CreateDirectory(feed);
        await File.WriteAllTextAsync(project, $"""
            <Project DefaultTargets="Pack">
              <Target Name="Pack">
                <MSBuild Projects="{string.Join(';', Projects.Select(name => Path.Combine(root, name, Path.GetFileName(name) + ".csproj")))}" Targets="Pack" Properties="Configuration={configuration};NoBuild=true;PackageOutputPath={feed}" />
              </Target>
            </Project>
            """);
        var (exitCode, output) = await DotNet.RunAsync(root, packages, "msbuild", project, "-nodeReuse:false", "-v:q", "-nologo");
        Assert.True(exitCode == 0, output);
    }

    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Notebooks.sln"))) return folder.FullName;
        }

        throw new InvalidOperationException("The tests do not run within the repository.");
    }
}
