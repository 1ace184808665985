namespace Solvent.Acceptance.Tests.Clients;

/// <summary>What every failure owes its reader.</summary>
internal static class ClearError
{
    /// <summary>One message with these words on standard error, the exit code, and no trace of the machinery.</summary>
    public static void Assert(ProcessResult result, int exitCode, params IEnumerable<string> words)
    {
        Xunit.Assert.True(result.ExitCode == exitCode, $"Expected exit code {exitCode}: {result}");
        Xunit.Assert.All(words, word => Xunit.Assert.Contains(word, Unwrapped(result.Error), StringComparison.Ordinal));
        Xunit.Assert.DoesNotContain("   at ", result.Out + result.Error, StringComparison.Ordinal);
        Xunit.Assert.DoesNotContain("Unhandled", result.Out + result.Error, StringComparison.Ordinal);
        Xunit.Assert.DoesNotContain("internal-error", result.Out + result.Error, StringComparison.Ordinal);
        Xunit.Assert.DoesNotContain("Internal error", result.Out + result.Error, StringComparison.Ordinal);
    }

    // A terminal view may break a long line anywhere between two words.
    private static string Unwrapped(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
