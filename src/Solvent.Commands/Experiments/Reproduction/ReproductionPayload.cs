using Solvent.Runner;

namespace Solvent.Commands.Experiments;

/// <summary>What <c>experiment reproduce --json</c> prints.</summary>
internal sealed record ReproductionPayload(
    bool Reproduced, string Run, string? Reproduction, IReadOnlyList<ReproducedPart> Parts, IReadOnlyList<ReproducedMetric> Metrics, string? Error, string? Folder)
{
    public static ReproductionPayload From(ReproductionReport report)
        => new(report.IsReproduced, report.Original.Id, report.Reproduction?.Id, report.Parts, report.Metrics, report.Error, report.Folder);
}
