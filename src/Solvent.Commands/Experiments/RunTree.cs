using Solvent.Experiments;

namespace Solvent.Commands.Experiments;

/// <summary>Runs with those that are nested in them.</summary>
/// <param name="Rows">The runs from top to bottom, each with how deep it is nested.</param>
/// <param name="LeftOut">How many nested runs are not shown.</param>
internal sealed record RunTree(IReadOnlyList<(RunRecord Run, int Depth)> Rows, int LeftOut)
{
    private const int MostNested = 5;

    public static RunTree Flat(IReadOnlyList<RunRecord> runs) => new([.. runs.Select(run => (run, 0))], LeftOut: 0);

    public static RunTree Of(IReadOnlyList<RunRecord> runs, bool showsAll)
    {
        var ids = runs.Select(run => run.Id).ToHashSet(StringComparer.Ordinal);
        var children = runs.Where(IsNested).ToLookup(run => run.ParentId!, StringComparer.Ordinal);
        var rows = new List<(RunRecord, int)>();
        var leftOut = 0;
        foreach (var run in runs.Where(run => !IsNested(run))) Add(run, 0);
        return new RunTree(rows, leftOut);

        // A run whose parent is not among the runs stands for itself.
        bool IsNested(RunRecord run) => run.ParentId is { } parent && parent != run.Id && ids.Contains(parent);

        void Add(RunRecord run, int depth)
        {
            rows.Add((run, depth));
            var nested = children[run.Id].ToList();
            var shown = showsAll || nested.Count <= MostNested + 1 ? nested.Count : MostNested;
            leftOut += nested.Count - shown;
            foreach (var child in nested.Take(shown)) Add(child, depth + 1);
        }
    }
}
