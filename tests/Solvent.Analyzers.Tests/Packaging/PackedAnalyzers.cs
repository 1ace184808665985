using Solvent.Analyzers.Tests.Testing;

namespace Solvent.Analyzers.Tests.Packaging;

/// <summary>The package as <c>dotnet pack</c> makes it, in a folder that serves as the only NuGet source.</summary>
public sealed class PackedAnalyzers : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("solvent-analyzers-");

    /// <summary>The folder that holds the package.</summary>
    public string Feed => Path.Combine(_folder.FullName, "feed");

    public async ValueTask InitializeAsync()
    {
        var project = Path.Combine(Repository.Root, "analyzers", "Solvent.Analyzers.Package");
        // Its own output, so that a build of the repository that runs at the same time is not disturbed.
        var artifacts = Path.Combine(_folder.FullName, "artifacts");
        var (exitCode, output) = await DotNet.RunAsync(project, "pack", "-o", Feed, $"-p:ArtifactsPath={artifacts}", "-p:PackageVersion=0.0.1-test", "--nologo");
        Assert.True(exitCode == 0, output);
    }

    /// <summary>An empty folder.</summary>
    public string CreateFolder() => _folder.CreateSubdirectory(Guid.NewGuid().ToString("N")).FullName;

    /// <summary>A library in an empty folder that uses the package and trains with a context without a seed.</summary>
    /// <param name="properties">Properties of the project.</param>
    /// <param name="items">Items of the project.</param>
    /// <param name="source">A second source of packages.</param>
    public string CreateProject(string properties = "", string items = "", string? source = null)
    {
        var project = CreateFolder();
        File.WriteAllText(Path.Combine(project, "nuget.config"), $"""
            <configuration>
              <config><add key="globalPackagesFolder" value="{Path.Combine(_folder.FullName, "packages")}" /></config>
              <packageSources><clear /><add key="feed" value="{Feed}" />{(source is null ? "" : $"""<add key="other" value="{source}" />""")}</packageSources>
            </configuration>
            """);
        File.WriteAllText(Path.Combine(project, "Model.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <UseAppHost>false</UseAppHost>
                {properties}
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Solvent.Analyzers" Version="0.0.1-test" />
                {items}
                <Reference Include="{Path.Combine(AppContext.BaseDirectory, "Microsoft.ML.*.dll")}" />
              </ItemGroup>
            </Project>
            """);
        File.WriteAllText(Path.Combine(project, "Model.cs"), """
            using Microsoft.ML;

            public static class Model
            {
                public static object Train() => new MLContext().Regression.Trainers.Sdca();
            }
            """);
        return project;
    }

    public ValueTask DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }
}
