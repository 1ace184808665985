using Solvent.Datasets;
using Solvent.Experiments;
using Solvent.Notebooks;

namespace Solvent.Runner;

/// <summary>Makes a run again, in a process and a folder of its own, and tells part by part whether it is the same.</summary>
public static class Reproduction
{
    /// <summary>The tag of a run that was made to reproduce another; its value is the identifier of that.</summary>
    public const string Tag = "solvent.reproduces";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    /// <summary>
    /// Runs the recorded cells of a run in their order, with the dataset versions, packages, parameters and seed that it had, and records that as a run of its own. Neither
    /// the notebook as it is now nor the data as they are now matter, and nothing in the work tree changes.
    /// </summary>
    /// <param name="store">The runs of the project.</param>
    /// <param name="idOrPrefix">The run.</param>
    /// <param name="options">How it is made.</param>
    /// <param name="onLine">Told what the process says while it runs.</param>
    /// <param name="cancellationToken">Interrupts it.</param>
    /// <exception cref="SolventException"><c>run-not-found</c>, <c>run-ambiguous</c>; <c>run-without-cells</c>; <c>process-failed</c>; <c>write-failed</c>, <c>disk-full</c>.</exception>
    public static async Task<ReproductionReport> RunAsync(
        ExperimentStore store, string idOrPrefix, ReproductionOptions options, Action<string>? onLine = null, CancellationToken cancellationToken = default)
    {
        var run = store.Get(idOrPrefix);
        RequireCells(run);
        var copy = await ProjectCopy.CreateAsync(run, store, cancellationToken);
        try
        {
            var notebook = NotebookOf(run);
            await notebook.SaveAsync(copy.Notebook, cancellationToken);
            var request = Path.Combine(copy.Folder, $".{Guid.NewGuid():N}.json");
            await RequestFor(run, notebook, copy).WriteAsync(request, cancellationToken);
            using var process = SolventProcess.Run(options.Command ?? SolventProcess.Command(), copy.Notebook, request, EnvironmentOf(copy), onLine);
            var outcome = await process.WaitAsync(Patience, cancellationToken);
            cancellationToken.ThrowIfCancellationRequested();
            return Report(run, outcome, store, copy, options) with { Folder = options.KeepsFolder ? copy.Root : null };
        }
        finally
        {
            if (!options.KeepsFolder) copy.Dispose();
        }
    }

    private static Dictionary<string, string> EnvironmentOf(ProjectCopy copy) => new(StringComparer.Ordinal)
    {
        // The copy is thrown away: to commit there what was not committed then would be of no use.
        [ProjectSettings.OnUncommittedReadVariable] = "warn",
        // The copy is no work tree; the one around it has nothing to do with the run.
        ["GIT_CEILING_DIRECTORIES"] = Path.GetDirectoryName(copy.Folder)!,
    };

    private static ReproductionReport Report(RunRecord run, ProcessOutcome outcome, ExperimentStore store, ProjectCopy copy, ReproductionOptions options)
    {
        store.Sync();
        var again = outcome.Run is { } id ? store.Get(id) : null;
        List<ReproducedPart> parts = again is null
            ? [new ReproducedPart("code", PartVerdict.Missing, ["the cells could not be run"]), copy.Sources, .. copy.Lost]
            :
            [
                RunVerdicts.Code(run, again),
                copy.Sources,
                RunVerdicts.Data(run, again, copy.Lost),
                RunVerdicts.Packages(run, again),
                RunVerdicts.Parameters(run, again),
                RunVerdicts.Seed(run, again),
                RunVerdicts.Environment(run, again),
            ];
        // A run that failed before fails again; that is its reproduction.
        var error = again is { Status: var status } && status == run.Status ? null : outcome.Error ?? again?.Error;
        return new ReproductionReport(run, again, parts, RunVerdicts.Metrics(run, again, options.Tolerance), error);
    }

    private static RunRequest RequestFor(RunRecord run, NotebookDocument notebook, ProjectCopy copy)
    {
        var fromCell = StartedBy(run);
        // What cells have recorded they record again.
        var ofHost = run.Tags.GetValueOrDefault(RecordedRun.ParametersTag)?.Split(',').Where(run.Params.ContainsKey).ToDictionary(name => name, name => run.Params[name], StringComparer.Ordinal)
            ?? new Dictionary<string, string>(StringComparer.Ordinal);
        var declared = NotebookParameters.Read(notebook).Select(parameter => parameter.Name).Where(ofHost.ContainsKey);
        return new RunRequest
        {
            Parameters = declared.ToDictionary(name => name, name => ofHost[name], StringComparer.Ordinal),
            PackageVersions = run.Packages.ToDictionary(package => package.Name, package => package.Version, StringComparer.OrdinalIgnoreCase),
            Output = Path.ChangeExtension(copy.Notebook, ".executed.ipynb"),
            FollowsInput = true,
            ContinuesAfterErrors = true,
            Recording = new RunRecording
            {
                Experiment = run.Experiment,
                Name = run.Name,
                Seed = fromCell < 0 ? run.Seed : null,
                Parameters = ofHost,
                Tags = new Dictionary<string, string>(StringComparer.Ordinal) { [Tag] = run.Id },
                Notebook = run.Notebook is { } path ? Path.GetFullPath(path, copy.Root) : null,
                Counterpart = fromCell < 0 ? null : new RunCounterpart(run.Experiment, fromCell, run.Params),
            },
        };
    }

    /// <summary>The cell during which the run started; -1 when it did before the first.</summary>
    private static int StartedBy(RunRecord run)
    {
        for (var i = run.Cells.Count - 1; i >= 0; i--)
        {
            if (run.Cells[i].StartedAt is { } started && started <= run.StartedAt) return i;
        }

        return -1;
    }

    private static NotebookDocument NotebookOf(RunRecord run)
    {
        var notebook = NotebookDocument.Create(NotebookFormat.Ipynb);
        foreach (var cell in run.Cells) notebook.InsertCell(notebook.Cells.Count, CellKind.Code, cell.Source, cell.Language);
        return notebook;
    }

    private static void RequireCells(RunRecord run)
    {
        if (run.Cells.Any(cell => !string.IsNullOrWhiteSpace(cell.Source))) return;
        throw new SolventException("run-without-cells", $"The run {run.Id} has no cells to run again.")
        {
            Hint = "Runs that a notebook records have their cells; one that a shell or a program records has none.",
        };
    }
}
