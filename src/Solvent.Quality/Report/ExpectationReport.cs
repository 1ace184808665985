using System.Globalization;

namespace Solvent.Quality;

/// <summary>Which expectations a table meets.</summary>
/// <param name="Passed">Whether every expectation of <see cref="Severity.Error"/> holds.</param>
/// <param name="Results">One result for each expectation, in their order.</param>
public sealed record ExpectationReport(bool Passed, IReadOnlyList<ExpectationResult> Results)
{
    /// <summary>What the table is called.</summary>
    public string TableName { get; init; } = "";

    /// <summary>Rows of the table.</summary>
    public long Rows { get; init; }

    /// <summary>Number of failed expectations of <see cref="Severity.Error"/>.</summary>
    public int Errors => Results.Count(result => !result.Passed && result.Severity == Severity.Error);

    /// <summary>Number of failed expectations of <see cref="Severity.Warning"/>.</summary>
    public int Warnings => Results.Count(result => !result.Passed && result.Severity == Severity.Warning);

    /// <summary>Returns the report if it passed; for code that must not go on with bad data.</summary>
    /// <exception cref="SolventException"><c>expectations-failed</c>, naming the first expectation that does not hold.</exception>
    public ExpectationReport EnsurePassed()
    {
        if (Passed) return this;
        var first = Results.First(result => !result.Passed && result.Severity == Severity.Error);
        var row = first.Examples is [var example, ..]
            ? string.Create(CultureInfo.InvariantCulture, $", first in row {example.Row}: {example.Value ?? "missing"}")
            : "";
        throw new SolventException(
            "expectations-failed",
            string.Create(
                CultureInfo.InvariantCulture,
                $"{Errors} of {Results.Count} expectations on '{TableName}' failed. '{first.Expectation}': {first.Problem ?? $"{first.Failed} of {first.Checked} rows{row}"}."))
        {
            File = first.Examples.Count > 0 ? first.Examples[0].File : TableName,
            Hint = "Look at the report's results for every expectation and its example rows.",
        };
    }

    /// <inheritdoc/>
    public override string ToString()
        => string.Create(CultureInfo.InvariantCulture, $"{(Passed ? "passed" : "failed")}: {Results.Count} expectations, {Errors} errors, {Warnings} warnings");
}
