namespace Solvent.Acceptance.Tests.Clients;

/// <summary>The command line tool as a user starts it: as a process of its own.</summary>
internal static class SolventTool
{
    /// <summary>The tool as the build of these tests has built it.</summary>
    public static string Assembly { get; } = Path.GetFullPath(Path.Combine(
        AppContext.BaseDirectory, "..", "..", "Solvent.Cli", Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory)), "solvent.dll"));

    public static Task<ProcessResult> RunAsync(string folder, params IEnumerable<string> arguments)
        => ClientProcess.RunAsync(folder, "dotnet", [Assembly, .. arguments]);

    /// <summary>Starts the tool with the signals of a terminal: a suite that runs in the background of a script inherits an ignored Ctrl-C.</summary>
    public static ClientProcess Start(string folder, params IEnumerable<string> arguments)
        => OperatingSystem.IsLinux()
            ? ClientProcess.Start(folder, "env", ["--default-signal=INT", "dotnet", Assembly, .. arguments])
            : ClientProcess.Start(folder, "dotnet", [Assembly, .. arguments]);
}
