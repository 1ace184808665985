using Solvent.Runner.Sweeps;

namespace Solvent.Commands.Sweeps;

/// <summary>What <c>sweep --json</c> prints.</summary>
internal sealed record SweepPayload(
    string Run, string Experiment, SweepEnd End, string Metric, bool LowerIsBetter, SearchKind Search, long Seed, Trial? Best, IReadOnlyList<Trial> Trials, IReadOnlyList<string> Notes)
{
    public static SweepPayload From(SweepReport report) => new(
        report.Run.Id, report.Run.Experiment, report.End, report.Plan.Metric, report.Plan.LowerIsBetter, report.Plan.Search, report.Plan.Seed, report.Best, report.Trials, report.Notes);
}
