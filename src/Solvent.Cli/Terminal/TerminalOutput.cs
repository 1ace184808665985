namespace Solvent.Cli.Terminal;

/// <summary>What the terminal that the process was started in can show.</summary>
internal static class TerminalOutput
{
    public static bool IsTerminal => !Console.IsOutputRedirected;

    /// <summary>See https://no-color.org.</summary>
    public static bool HasColour
        => string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) && Environment.GetEnvironmentVariable("TERM") is not "dumb";
}
