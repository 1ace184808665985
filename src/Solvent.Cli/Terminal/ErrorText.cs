namespace Solvent.Cli.Terminal;

/// <summary>Writes an error for a person.</summary>
internal static class ErrorText
{
    public static void Write(SolventException error, TextWriter writer)
    {
        writer.WriteLine($"error: {error.Message}");
        if (error.Hint is { } hint) writer.WriteLine($"hint: {hint}");
    }

    /// <summary>Writes where an error came from, for the developers of Solvent, when the user asked for it with SOLVENT_DEBUG=1.</summary>
    public static void WriteDetails(SolventException error, TextWriter writer)
    {
        if (Environment.GetEnvironmentVariable("SOLVENT_DEBUG") is null or "" or "0") return;
        writer.WriteLine(error.ToString());
    }
}
