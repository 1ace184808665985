using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Solvent.Analyzers.Tests.Packaging;

/// <summary>The analyzers load into the compilers of SDK 8 and 9; SDK 10 is what the other tests of the package build with.</summary>
[Collection(nameof(PackedAnalyzers))]
public sealed class OlderCompilerTests(PackedAnalyzers package)
{
    private static readonly Version OldestRoslyn = new(4, 8, 0, 0);

    [Fact]
    public void The_assemblies_refer_to_nothing_newer_than_the_compiler_of_SDK_8()
    {
        foreach (var file in Extract().EnumerateFiles("*.dll"))
        {
            using var assembly = new PEReader(file.OpenRead());
            var metadata = assembly.GetMetadataReader();
            var references = metadata.AssemblyReferences.Select(handle => metadata.GetAssemblyReference(handle)).Select(reference => (Name: metadata.GetString(reference.Name), reference.Version)).ToList();

            Assert.All(references, reference => Assert.True(
                reference.Name switch
                {
                    "netstandard" => reference.Version == new Version(2, 0, 0, 0),
                    "Solvent.Analyzers" => true,
                    "Microsoft.CodeAnalysis" or "Microsoft.CodeAnalysis.CSharp" or "Microsoft.CodeAnalysis.Workspaces" or "Microsoft.CodeAnalysis.CSharp.Workspaces" => reference.Version <= OldestRoslyn,
                    // These come with the compiler, in version 7.
                    "System.Collections.Immutable" or "System.Reflection.Metadata" or "System.Memory" or "System.Runtime.CompilerServices.Unsafe" => reference.Version.Major <= 7,
                    // System.Composition, which [Shared] comes from, is another version in each IDE: a fix is loaded without it.
                    _ => false,
                },
                $"{file.Name} refers to {reference.Name} {reference.Version}."));
        }
    }

    [Fact]
    public async Task All_rules_run_and_all_fixes_load_in_the_Roslyn_of_SDK_8()
    {
        var host = RoslynHost.Create(package.CreateFolder(), "4.8.0");

        var (exitCode, output) = await DotNet.RunAsync(host, "run", "--", Extract().FullName, AppContext.BaseDirectory);

        Assert.True(exitCode == 0, output);
        Assert.Contains("Roslyn 4.8.0.0", output, StringComparison.Ordinal);
        Assert.Contains($"rules: {string.Join(' ', Documentation.RuleCatalog.Analyzers.Select(entry => entry.Rule.Id))}\n", output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("found: SLV2001 SLV2004 SLV2005 SLV4011\n", output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("fixes: ", output, StringComparison.Ordinal);
        Assert.DoesNotContain("failed:", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_project_gets_findings_from_the_compiler_of_SDK_9()
    {
        var project = package.CreateProject(
            "<OutputType>Library</OutputType><LangVersion>13</LangVersion><RoslynCompilerType>Custom</RoslynCompilerType><EnableNETAnalyzers>false</EnableNETAnalyzers>",
            """<PackageReference Include="Microsoft.Net.Compilers.Toolset" Version="4.14.0" />""",
            NuGetCache.Folder("microsoft.net.compilers.toolset", "4.14.0"));

        var (exitCode, output) = await DotNet.RunAsync(project, "build", "--nologo", "-v:normal");

        Assert.True(exitCode == 0, output);
        Assert.Contains("/4.14.0/tasks/netcore/bincore/csc.dll", output.Replace('\\', '/'), StringComparison.Ordinal);
        Assert.Contains("Model.cs(5,37): warning SLV2001", output, StringComparison.Ordinal);
        // How a compiler names an analyzer that it cannot load.
        Assert.DoesNotContain("warning CS", output, StringComparison.Ordinal);
    }

    private DirectoryInfo Extract()
    {
        var folder = package.CreateFolder();
        ZipFile.ExtractToDirectory(Directory.EnumerateFiles(package.Feed, "*.nupkg").Single(), folder);
        return new DirectoryInfo(Path.Combine(folder, "analyzers", "dotnet", "roslyn4.8", "cs"));
    }
}
