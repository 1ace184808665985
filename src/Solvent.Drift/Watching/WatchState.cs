using System.Text.Json;

namespace Solvent.Drift;

/// <summary>What a watch has told last, kept in a file so that a new start is no news.</summary>
/// <param name="Verdict">The verdict.</param>
/// <param name="Columns">The columns that drifted or could not be compared, by name.</param>
/// <param name="IsFailing">Whether it was told that the check fails.</param>
internal sealed record WatchState(string? Verdict, IReadOnlyList<string> Columns, bool IsFailing)
{
    private static readonly WatchState None = new(null, [], false);

    /// <summary>What the file holds; nothing when it does not exist or is damaged: to tell something twice is better than never.</summary>
    public static WatchState Read(string? file)
    {
        try
        {
            return file is not null && File.Exists(file) ? JsonSerializer.Deserialize<WatchState>(File.ReadAllBytes(file), DriftReportConverter.Options) ?? None : None;
        }
        catch (Exception exception) when (exception is JsonException or IOException or UnauthorizedAccessException)
        {
            return None;
        }
    }

    public Task WriteAsync(string? file) => file is null ? Task.CompletedTask : AtomicFile.WriteAllTextAsync(file, JsonSerializer.Serialize(this, DriftReportConverter.Options));

    /// <summary>The state once a report was told.</summary>
    public static WatchState After(DriftReport report) => new(
        NameOf(report.Verdict),
        [.. report.Columns.Where(column => column.Verdict is DriftVerdict.Drift or DriftVerdict.Error).Select(column => column.Name).Order(StringComparer.Ordinal)],
        IsFailing: false);

    /// <summary>Whether a report is news: another verdict, or other columns. That nothing has drifted is no news at the beginning.</summary>
    public bool IsNews(WatchState now) => Verdict is null ? now.Verdict != NameOf(DriftVerdict.Ok) : Verdict != now.Verdict || !Columns.SequenceEqual(now.Columns, StringComparer.Ordinal);

    private static string NameOf(DriftVerdict verdict) => JsonNamingPolicy.CamelCase.ConvertName(verdict.ToString());
}
