using System.Text.Json;

namespace Solvent.Drift;

/// <summary>What a watch tells: the news, and all the evidence.</summary>
/// <param name="Verdict"><c>ok</c>, <c>drift</c>, <c>notEnoughData</c>, <c>error</c>; or <c>failed</c> when the check itself failed.</param>
/// <param name="Previous">The verdict that was told before; <see langword="null"/> for the first.</param>
/// <param name="Time">When the check began, in UTC.</param>
/// <param name="Text">One or two sentences for a reader; chat services show this field.</param>
/// <param name="Report">The report; <see langword="null"/> when the check failed.</param>
/// <param name="Error">Why the check failed; <see langword="null"/> when it did not.</param>
public sealed record WatchNotice(string Verdict, string? Previous, DateTimeOffset Time, string Text, DriftReport? Report, WatchError? Error)
{
    /// <summary>The verdict of a check that failed.</summary>
    public const string Failed = "failed";

    /// <summary>The notice as JSON in one line, as webhooks and commands get it.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, DriftReportConverter.Options);
}
