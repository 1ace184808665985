using Solvent.Retraining;

namespace Solvent.Commands.Retraining;

/// <summary>What <c>retrain ledger --json</c> prints.</summary>
internal sealed record LedgerPayload(
    string Model,
    double Cost,
    IReadOnlyList<string> Blocks,
    OptimalPlanPayload? Actual,
    OptimalPlanPayload? Best,
    double? Regret,
    IReadOnlyList<MissingScore> Missing,
    IReadOnlyList<LedgerEntryPayload> Entries)
{
    public static LedgerPayload From(LedgerReport report) => new(
        report.Model,
        report.Cost,
        report.Blocks,
        report.Actual is { } actual ? OptimalPlanPayload.From(actual, cost: null, budget: null) : null,
        report.Best is { } best ? OptimalPlanPayload.From(best, cost: null, report.Actual?.Retrainings) : null,
        report.Regret,
        report.Missing,
        [.. report.Entries.Select(LedgerEntryPayload.From)]);
}
