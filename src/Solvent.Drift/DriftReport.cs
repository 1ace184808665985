using System.Text.Json;
using System.Text.Json.Serialization;

namespace Solvent.Drift;

/// <summary>How the current data differs from the reference, column by column.</summary>
/// <param name="Verdict">
/// <see cref="DriftVerdict.Drift"/> if any column drifted, or the columns together where that was asked for; else <see cref="DriftVerdict.Error"/> if any could not be compared; else
/// <see cref="DriftVerdict.Ok"/> if any was compared; else <see cref="DriftVerdict.NotEnoughData"/>.
/// </param>
/// <param name="Columns">The columns in the order of the reference, then those that only the current data has.</param>
[JsonConverter(typeof(DriftReportConverter))]
public sealed record DriftReport(DriftVerdict Verdict, IReadOnlyList<ColumnDrift> Columns)
{
    /// <summary>What the reference is called.</summary>
    public string ReferenceName { get; init; } = "reference";

    /// <summary>What the current data is called.</summary>
    public string CurrentName { get; init; } = "current";

    /// <summary>Rows of the reference.</summary>
    public long ReferenceRows { get; init; }

    /// <summary>Rows of the current data.</summary>
    public long CurrentRows { get; init; }

    /// <summary>What became of the columns together; <see langword="null"/> unless it was asked for.</summary>
    public MultivariateDrift? Multivariate { get; init; }

    /// <summary>The report with a comparison of the columns together, whose drift makes the report's verdict drift.</summary>
    internal DriftReport With(MultivariateDrift multivariate) => this with
    {
        Multivariate = multivariate,
        Verdict = multivariate.Verdict == DriftVerdict.Drift ? DriftVerdict.Drift : Verdict,
    };

    /// <summary>Whether the reference was a profile, and was not read itself.</summary>
    public bool ReferenceIsProfile { get; init; }

    /// <summary>The report in a sentence or two: what drifted, and most likely why.</summary>
    public string Summary => ReportSummary.Of(this);

    /// <summary>Reads what <see cref="ToJson"/>, <c>drift --json</c> or a webhook has written.</summary>
    /// <exception cref="SolventException"><c>report-unreadable</c> when the text is no report.</exception>
    public static DriftReport FromJson(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<DriftReport>(json) ?? throw new JsonException("It is null.");
        }
        catch (Exception exception) when (exception is JsonException or NotSupportedException)
        {
            throw new SolventException("report-unreadable", $"The text is no drift report: {exception.Message}", exception)
            {
                Hint = "Pass what 'solvent drift --json' prints.",
            };
        }
    }

    /// <summary>The report as <c>drift --json</c> prints it, in one line.</summary>
    public string ToJson() => JsonSerializer.Serialize(this);

    /// <summary>Fails when a column drifted, for tests and pipelines; returns the report when none did.</summary>
    /// <exception cref="SolventException"><c>drift-found</c>, with <see cref="Summary"/>.</exception>
    public DriftReport ThrowOnDrift()
        => Verdict != DriftVerdict.Drift ? this : throw new SolventException("drift-found", Summary)
        {
            Hint = "Look at the causes of the columns that drifted, or compare with a newer reference.",
        };

    internal static DriftVerdict Overall(IReadOnlyList<ColumnDrift> columns)
    {
        DriftVerdict[] byWeight = [DriftVerdict.Drift, DriftVerdict.Error, DriftVerdict.Ok];
        foreach (var verdict in byWeight)
        {
            if (columns.Any(column => column.Verdict == verdict)) return verdict;
        }

        return DriftVerdict.NotEnoughData;
    }
}
