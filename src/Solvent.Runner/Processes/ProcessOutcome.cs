using System.Text.Json;

namespace Solvent.Runner;

/// <summary>What a process that ran a notebook has said at its end.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Run">Identifier of the run that it has recorded, if it came so far.</param>
/// <param name="Error">What went wrong, in one sentence.</param>
/// <param name="Hint">What to do about it.</param>
internal sealed record ProcessOutcome(int ExitCode, string? Run, string? Error, string? Hint)
{
    public static ProcessOutcome Read(int exitCode, string output, string errors)
    {
        try
        {
            using var json = JsonDocument.Parse(output);
            var run = json.RootElement.TryGetProperty("run", out var id) ? id.GetString() : null;
            if (!json.RootElement.TryGetProperty("error", out var error) || error.ValueKind != JsonValueKind.Object) return new ProcessOutcome(exitCode, run, Error: null, Hint: null);
            return new ProcessOutcome(exitCode, run, error.GetProperty("message").GetString(), error.GetProperty("hint").GetString());
        }
        catch (JsonException)
        {
            // It was ended before it could say anything.
            var last = errors.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).LastOrDefault();
            return new ProcessOutcome(exitCode, Run: null, $"The process ended with exit code {exitCode}{(last is null ? "." : $": {last}")}", Hint: null);
        }
    }
}
