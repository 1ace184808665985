using System.Composition.Hosting;
using System.Reflection;
using Microsoft.CodeAnalysis.Host.Mef;

namespace Solvent.Kernel.LanguageServices.Documents;

/// <summary>The editor features of the compiler. They load when something of this type is first used.</summary>
internal static class RoslynHost
{
    private static readonly string[] Assemblies =
    [
        "Microsoft.CodeAnalysis.Workspaces", "Microsoft.CodeAnalysis.CSharp.Workspaces", "Microsoft.CodeAnalysis.Features", "Microsoft.CodeAnalysis.CSharp.Features",
    ];

    /// <summary>The services; the same for every session.</summary>
    public static MefHostServices Services { get; } = MefHostServices.Create(
        new ContainerConfiguration().WithParts(ExportedParts.Of(Assemblies.Select(Assembly.Load))).CreateContainer());
}
