using Solvent.Experiments;

namespace Solvent.Commands.Experiments;

/// <summary>What <c>experiment compare --json</c> prints.</summary>
internal sealed record RunComparisonPayload(
    IReadOnlyList<RunPayload> Runs,
    IReadOnlyList<ComparisonRow> Params,
    IReadOnlyList<ComparisonRow> Metrics,
    IReadOnlyList<ComparisonRow> Datasets,
    IReadOnlyList<ComparisonRow> Packages,
    IReadOnlyList<ComparisonRow> Facts,
    IReadOnlyList<CodeDiff> Code)
{
    public static RunComparisonPayload From(RunComparison comparison) => new(
        [.. comparison.Runs.Select(RunPayload.From)],
        comparison.Params,
        comparison.Metrics,
        comparison.Datasets,
        comparison.Packages,
        comparison.Facts,
        [.. comparison.Code.Select(diff => diff with { Cells = [.. diff.Cells.Where(cell => cell.Kind != CellChangeKind.Unchanged)] })]);
}
