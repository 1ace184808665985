using System.Runtime.InteropServices;

namespace Solvent.Kernel.LanguageServices.Documentation;

/// <summary>
/// The documentation of the framework, which an SDK brings with its reference assemblies. They divide the framework in another way than the assemblies that
/// run, so that a member is looked for in all files.
/// </summary>
internal static class FrameworkDocumentation
{
    private const string Pack = "Microsoft.NETCore.App.Ref";

    private static readonly Lazy<DocumentationFiles> Files = new(() => new DocumentationFiles(Find()));

    /// <summary>The XML of a member, or <see langword="null"/> where no SDK is installed.</summary>
    public static string? Of(string member) => Files.Value.Find(member);

    private static IEnumerable<string> Find()
    {
        var folder = Candidates().FirstOrDefault(Directory.Exists);
        return folder is null ? [] : Directory.EnumerateFiles(folder, "*.xml").Order(StringComparer.Ordinal);
    }

    private static IEnumerable<string> Candidates()
    {
        var version = $"net{Environment.Version.Major}.{Environment.Version.Minor}";
        string?[] roots =
        [
            Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..")),
            Environment.GetEnvironmentVariable("DOTNET_ROOT"),
            "/usr/share/dotnet",
            "/usr/lib/dotnet",
            "/usr/local/share/dotnet",
            Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ProgramFiles), "dotnet"),
        ];
        return roots
            .Where(root => !string.IsNullOrEmpty(root))
            .Select(root => Path.Combine(root!, "packs", Pack))
            .Where(Directory.Exists)
            .SelectMany(pack => Directory.EnumerateDirectories(pack).OrderDescending(StringComparer.Ordinal))
            .Select(pack => Path.Combine(pack, "ref", version));
    }
}
