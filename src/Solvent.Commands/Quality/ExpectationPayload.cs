using Solvent.Quality;

namespace Solvent.Commands.Quality;

/// <summary>What <c>expect --json</c> prints.</summary>
internal sealed record ExpectationPayload(
    bool Passed, string Table, long Rows, int Errors, int Warnings, IReadOnlyList<ExpectationResult> Results, string? Origin, string? SavedTo)
{
    public static ExpectationPayload From(ExpectationReport report, string? origin, string? savedTo)
        => new(report.Passed, report.TableName, report.Rows, report.Errors, report.Warnings, report.Results, origin, savedTo);
}
