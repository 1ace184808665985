using System.Globalization;
using DiffPlex;
using DiffPlex.Chunkers;
using Solvent.Experiments;
using Solvent.Notebooks;
using Solvent.Promotion.Updating.Disk;

namespace Solvent.Promotion.Gate.Checks;

/// <summary>Whether the run came from the notebook as it is: its cells, in their order, with a seed.</summary>
internal sealed class RunCodeCheck : IGateCheck
{
    // What a run puts in to give parameters their values.
    private const string ParametersCell = "// Parameters";

    public string Activity => "comparing the run with the notebook";

    public Task<IReadOnlyList<GateFinding>> RunAsync(GateContext context, CancellationToken cancellationToken)
    {
        if (context.Runs is not [.., var last]) return Task.FromResult<IReadOnlyList<GateFinding>>([]);
        // The run that ended last has executed the most cells.
        var longest = context.Runs.MaxBy(run => run.Cells.Count)!;
        IReadOnlyList<GateFinding> findings = [.. Changes(context, longest), .. context.Runs.Where(run => run.Seed is null).Take(1).Select(WithoutSeed), .. Sources(last)];
        return Task.FromResult(findings);
    }

    private static IEnumerable<GateFinding> Changes(GateContext context, RunRecord run)
    {
        var hint = $"Run it again from the top: solvent run {context.Path}";
        var ran = run.Cells.Where(cell => !string.IsNullOrWhiteSpace(cell.Source) && !cell.Source.StartsWith(ParametersCell, StringComparison.Ordinal)).ToList();
        if (ran.Count == 0) yield break;
        var places = ran.Select(cell => cell.Index).OfType<int>().ToList();
        if (!places.SequenceEqual(places.Distinct().Order()))
        {
            yield return new GateFinding(GateCode.RunOutOfOrder, $"The cells of run {run.Id} were not run once each, from top to bottom.", hint);
            yield break;
        }

        var cells = context.Notebook.Cells.Where(cell => cell.Kind == CellKind.Code && !string.IsNullOrWhiteSpace(cell.Source)).ToList();
        var differences = Differ.Instance.CreateDiffs(
            string.Join('\n', ran.Select(cell => Word(cell.Source))), string.Join('\n', cells.Select(cell => Word(cell.Source))), ignoreWhiteSpace: false, ignoreCase: false, LineChunker.Instance).DiffBlocks;
        foreach (var block in differences)
        {
            // The run may have ended before the notebook did.
            if (block.DeleteCountA == 0 && block.DeleteStartA >= ran.Count) continue;
            if (block.InsertCountB == 0)
            {
                yield return new GateFinding(
                    GateCode.NotebookChanged, string.Create(CultureInfo.InvariantCulture, $"{block.DeleteCountA} cell(s) that run {run.Id} has executed are not in the notebook any more."), hint)
                {
                    Cell = block.InsertStartB < cells.Count ? cells[block.InsertStartB].Index : null,
                };
            }

            foreach (var cell in cells.GetRange(block.InsertStartB, block.InsertCountB))
            {
                yield return new GateFinding(GateCode.NotebookChanged, $"This cell was edited or added after run {run.Id}, whose metrics the project has to reach.", hint) { Cell = cell.Index, Line = 1 };
            }
        }
    }

    private static IEnumerable<GateFinding> Sources(RunRecord run)
    {
        if (run.Dirty is not true || run.Artifacts.Any(artifact => artifact.Kind == "diff")) yield break;
        yield return new GateFinding(
            GateCode.SourcesMissing, $"Files of git had changes that were not committed when run {run.Id} started, and it has no copy of them.", "Commit them, and run the notebook again.");
    }

    private static GateFinding WithoutSeed(RunRecord run) => new(
        GateCode.NoSeed, $"Run {run.Id} has no seed, so that its metrics may come out in another way each time.", "Give it one: Experiment.Start(…, seed: 1), '#!experiment start … --seed 1' or new MLContext(seed: 1); then run the notebook again.");

    private static string Word(string source) => FileText.Hash(source.TrimEnd());
}
