using System.Globalization;
using Solvent.Experiments;
using Solvent.Notebooks;
using Solvent.Runner.Outputs;

namespace Solvent.Runner;

/// <summary>The run that a notebook is recorded as.</summary>
internal sealed class RecordedRun : IDisposable
{
    /// <summary>The tag that names the parameters which were given by the host, and not by cells.</summary>
    public const string ParametersTag = "solvent.parameters";

    /// <summary>The tag of a run that a sweep has stopped early; its value is the rule.</summary>
    public const string StoppedTag = "solvent.stopped";

    private const string NotebookKind = "notebook";

    private readonly ExperimentStore _store;
    private readonly HostedRun _run;

    private RecordedRun(ExperimentStore store, HostedRun run) => (_store, _run) = (store, run);

    /// <summary>Its identifier.</summary>
    public string Id => _run.Id;

    /// <summary>Starts the run, in the project that the notebook belongs to.</summary>
    public static RecordedRun Start(NotebookDocument notebook, RunRecording recording, BoundParameters parameters)
    {
        var store = ExperimentStore.Open(notebook.Path is { } path ? Path.GetDirectoryName(Path.GetFullPath(path)) : null);
        try
        {
            var values = new Dictionary<string, object>(StringComparer.Ordinal);
            foreach (var (name, value) in parameters.Values.Concat(recording.Parameters ?? new Dictionary<string, string>(StringComparer.Ordinal))) values[name] = value;
            var options = new RunOptions
            {
                Name = recording.Name,
                Parent = recording.Parent,
                Seed = SeedOf(parameters) ?? recording.Seed,
                Parameters = values,
                Tags = TagsOf(recording, values),
                Notebook = recording.Notebook ?? notebook.Path,
            };
            var hosted = new HostedRunOptions
            {
                KeepsExperiment = recording.Experiment is not null,
                Accepts = recording.Counterpart is { } counterpart ? counterpart.Is : null,
                TagsOfOthers = recording.Counterpart is null ? null : recording.Tags,
            };
            return new RecordedRun(store, HostedRun.Start(store, recording.Experiment ?? NameOf(notebook), options, hosted));
        }
        catch
        {
            store.Dispose();
            throw;
        }
    }

    /// <summary>Ends the run with the executed notebook.</summary>
    /// <param name="error">Why the notebook did not run to its end.</param>
    /// <param name="executed">The executed notebook.</param>
    /// <param name="stoppedBy">The rule by which the run was stopped before its end, which is no failure.</param>
    /// <param name="continuesAfterErrors">Whether a cell that fails is no failure of the notebook.</param>
    public void End(SolventException? error, string executed, string? stoppedBy, bool continuesAfterErrors)
    {
        if (File.Exists(executed)) _run.Keep(executed, Path.GetFileName(executed), NotebookKind);
        foreach (var file in SideFiles.Of(executed)) _run.Keep(file, SideFiles.Relative(file), NotebookKind);
        switch (error)
        {
            case { ExitCode: SolventException.Interrupted } when stoppedBy is not null:
                _run.Tag(StoppedTag, stoppedBy);
                _run.Complete(RunStatus.Finished);
                break;
            case { ExitCode: SolventException.Interrupted }:
                _run.Complete(RunStatus.Interrupted, error.Message);
                break;
            // Where cells go on after one that fails, what they do to the run is what counts.
            case var failure when failure is null || continuesAfterErrors:
                _run.Complete();
                break;
            default:
                _run.Complete(RunStatus.Failed, error!.Message);
                break;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _run.Complete(RunStatus.Failed, "The notebook could not be run to its end.");
        _store.Dispose();
    }

    private static Dictionary<string, string> TagsOf(RunRecording recording, Dictionary<string, object> values)
    {
        var tags = new Dictionary<string, string>(recording.Tags ?? new Dictionary<string, string>(StringComparer.Ordinal), StringComparer.Ordinal);
        if (values.Count > 0) tags[ParametersTag] = string.Join(',', values.Keys);
        return tags;
    }

    private static int? SeedOf(BoundParameters parameters)
        => parameters.Values.FirstOrDefault(value => string.Equals(value.Key, "seed", StringComparison.OrdinalIgnoreCase)).Value is { } text
            && int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var seed) ? seed : null;

    private static string NameOf(NotebookDocument notebook) => Path.GetFileNameWithoutExtension(notebook.Path) ?? "notebook";
}
