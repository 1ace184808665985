using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Solvent.Benchmarks;

/// <summary>The tool compiled ahead of time (ReadyToRun), as the package ships it.</summary>
internal static class PublishedTool
{
    /// <summary>Publishes the tool for this machine.</summary>
    /// <returns>The full path of the executable.</returns>
    public static string Publish()
    {
        var folder = Path.Combine(Root(), "artifacts", "benchmarks", "tool");
        string[] arguments =
        [
            "publish", Path.Combine(Root(), "src", "Solvent.Cli"), "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier,
            "--self-contained", "false", "-p:PublishReadyToRun=true", "-o", folder, "-v", "q", "--nologo",
        ];
        using var publish = Process.Start(new ProcessStartInfo("dotnet", arguments))!;
        publish.WaitForExit();
        if (publish.ExitCode != 0) throw new InvalidOperationException("The tool does not publish.");
        return Path.Combine(folder, OperatingSystem.IsWindows() ? "solvent.exe" : "solvent");
    }

    private static string Root([CallerFilePath] string thisFile = "")
        => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "..", ".."));
}
