using Solvent.Datasets;
using Solvent.Experiments;
using Solvent.Notebooks;
using Solvent.Promotion.Gate;

namespace Solvent.Promotion.Tests.Gate;

/// <summary>A project folder with a notebook, data and runs that a notebook has recorded.</summary>
public sealed class GateFolder : IDisposable
{
    public GateFolder() => Directory.CreateDirectory(Root);

    public string Root { get; } = Path.Combine(Path.GetTempPath(), $"solvent-gate-{Guid.NewGuid():N}");

    public NotebookDocument Notebook { get; private set; } = NotebookDocument.Create(NotebookFormat.Ipynb);

    public DatasetRepository Repository => DatasetRepository.Open(Root);

    public void WriteNotebook(params string[] cells)
    {
        var notebook = NotebookDocument.Create(NotebookFormat.Ipynb);
        foreach (var cell in cells) notebook.InsertCell(notebook.Cells.Count, CellKind.Code, cell);
        var path = Path.Combine(Root, "flights.ipynb");
        notebook.SaveAsync(path).GetAwaiter().GetResult();
        Notebook = NotebookDocument.Load(path);
    }

    public void Write(string name, params string[] lines) => File.WriteAllText(Path.Combine(Root, name), string.Concat(lines.Select(line => line + "\n")));

    public DatasetVersion Commit(string file, string name) => Repository.CommitAsync(Path.Combine(Root, file), name).GetAwaiter().GetResult().Version;

    /// <summary>Records a run as the kernel does whose notebook has executed these cells.</summary>
    public string Record(IReadOnlyList<(int Index, string Source)> cells, int? seed = 1, string? reads = null, double? auc = 0.9, RunStatus status = RunStatus.Finished)
    {
        RunEnvironment.Current = new Kernel(Path.Combine(Root, "flights.ipynb"), [.. cells.Select(cell => new RunCell(cell.Source, Index: cell.Index))]);
        try
        {
            using var store = ExperimentStore.Open(Root);
            using var run = store.Start("flights", new RunOptions { Seed = seed });
            if (auc is { } value) run.Log("auc", value);
            if (reads is not null) run.Use(Repository.Resolve(reads));
            if (status is RunStatus.Failed) run.Fail(new InvalidOperationException("no luck"));
            run.End();
            return run.Id;
        }
        finally
        {
            RunEnvironment.Current = null;
        }
    }

    /// <summary>Records a run of the notebook as it is, from top to bottom.</summary>
    public string RecordAll(int? seed = 1, string? reads = null) => Record([.. Notebook.Cells.Select(cell => (cell.Index, cell.Source))], seed, reads);

    public Task<GateReport> Check(PromotionPlan? plan = null, params string[] allow) => PromotionGate.CheckAsync(
        Notebook, new GeneratedProject("Flights", [], []) { Plan = plan ?? new PromotionPlan("Flights") }, new GateOptions { Allowed = [.. allow.Select(AllowedRules.Parse)] }, TestContext.Current.CancellationToken);

    public void Dispose()
    {
        foreach (var file in Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories)) File.SetAttributes(file, FileAttributes.Normal);
        Directory.Delete(Root, recursive: true);
    }

    private sealed class Kernel(string notebook, IReadOnlyList<RunCell> cells) : IRunEnvironment
    {
        public string Notebook => notebook;

        public IReadOnlyList<RunCell> CellsExecuted() => cells;

        public IReadOnlyList<RunPackage> ResolvedPackages() => [];
    }
}
