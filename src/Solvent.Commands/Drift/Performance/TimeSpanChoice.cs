using Solvent.Drift;

namespace Solvent.Commands.Drift;

/// <summary>Chunks of time as a user writes them: <c>date:month</c>.</summary>
/// <param name="Column">The column of times.</param>
/// <param name="Period">The span of a chunk.</param>
internal sealed record TimeSpanChoice(string Column, ChunkPeriod Period)
{
    public static TimeSpanChoice Parse(string text)
    {
        var colon = text.LastIndexOf(':');
        if (colon > 0 && Enum.TryParse<ChunkPeriod>(text[(colon + 1)..], ignoreCase: true, out var period) && Enum.IsDefined(period)) return new TimeSpanChoice(text[..colon], period);
        throw new SolventException("invalid-value", $"'{text}' is no column of times with a span.")
        {
            Hint = "Write --by date:month; spans are hour, day, week, month, quarter and year.",
            ExitCode = SolventException.WrongUsage,
        };
    }
}
