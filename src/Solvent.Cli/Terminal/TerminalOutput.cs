namespace Solvent.Cli.Terminal;

/// <summary>What the terminal that the process was started in can show.</summary>
internal static class TerminalOutput
{
    /// <summary>Goes to the beginning of the line and empties it.</summary>
    public const string ClearLine = "\r\e[K";

    public static bool IsTerminal => !Console.IsOutputRedirected;

    /// <summary>See https://no-color.org.</summary>
    public static bool HasColour
        => string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) && Environment.GetEnvironmentVariable("TERM") is not "dumb";

    /// <summary>A line that does not wrap.</summary>
    public static string Fit(string line)
    {
        var width = Math.Max(20, Console.WindowWidth - 1);
        return line.Length <= width ? line : line[..(width - 1)] + "…";
    }
}
