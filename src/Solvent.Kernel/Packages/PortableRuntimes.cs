using System.Runtime.InteropServices;
using NuGet.RuntimeModel;

namespace Solvent.Kernel.Packages;

/// <summary>
/// The portable runtime identifiers and what each falls back to, as the SDK's <c>PortableRuntimeIdentifierGraph.json</c> has them.
/// Written down here because a machine that runs notebooks may have no SDK.
/// </summary>
internal static class PortableRuntimes
{
    private static readonly string[] Architectures = ["x64", "x86", "arm64", "arm"];

    public static RuntimeGraph Graph { get; } = new(
    [
        new RuntimeDescription("any"),
        .. Family("win", "any"), .. Family("unix", "any"), .. Family("linux", "unix"), .. Family("linux-musl", "linux"), .. Family("osx", "unix"),
    ]);

    /// <summary>The runtime identifier of this process, such as <c>linux-x64</c>, <c>linux-musl-arm64</c>, <c>osx-arm64</c> or <c>win-x64</c>.</summary>
    public static string Current { get; } = $"{OperatingSystemName()}-{RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant()}";

    private static IEnumerable<RuntimeDescription> Family(string name, string parent)
        => Architectures
            .Select(architecture => new RuntimeDescription(
                $"{name}-{architecture}", parent == "any" ? [name] : [name, $"{parent}-{architecture}"]))
            .Prepend(new RuntimeDescription(name, [parent]));

    private static string OperatingSystemName()
    {
        if (OperatingSystem.IsWindows()) return "win";
        if (OperatingSystem.IsMacOS()) return "osx";
        // A runtime that a distribution built names the distribution, not its C library.
        var identifier = RuntimeInformation.RuntimeIdentifier;
        return identifier.Contains("musl", StringComparison.Ordinal) || identifier.StartsWith("alpine", StringComparison.Ordinal) ? "linux-musl" : "linux";
    }
}
