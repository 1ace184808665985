using Solvent.Notebooks;
using Solvent.Runner.Files;

namespace Solvent.Runner;

/// <summary>Runs a notebook from its first cell to its last without an editor.</summary>
public static class NotebookRunner
{
    /// <summary>
    /// Executes the code cells in order in a new session, with the notebook's folder as the current directory, and writes the executed
    /// notebook: outputs, execution counts and timings. A cell that fails ends the run; the outputs until then are kept.
    /// <paramref name="notebook"/> itself does not change, and neither does its file unless <see cref="NotebookRunOptions.InPlace"/>.
    /// </summary>
    /// <param name="notebook">The notebook.</param>
    /// <param name="options">How it is run.</param>
    /// <param name="progress">Is told of each step, from the thread that it happens on.</param>
    /// <param name="cancellationToken">Stops the running cell and ends the run; the outputs until then are kept.</param>
    /// <returns>The outcome; failures in cells are in <see cref="NotebookRunResult.Error"/> and are not thrown.</returns>
    /// <exception cref="SolventException">
    /// The notebook cannot be run (<c>notebook-empty</c>, <c>unsupported-language</c>), a parameter cannot be given (as <see cref="BoundParameters.Bind"/>), or the executed notebook cannot be written
    /// (<c>output-is-source</c>, <c>output-not-notebook</c>, <c>disk-full</c>, <c>write-failed</c>).
    /// </exception>
    public static async Task<NotebookRunResult> RunAsync(
        NotebookDocument notebook,
        NotebookRunOptions options,
        IProgress<NotebookRunProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        RunnableNotebook.Check(notebook);
        var path = OutputLocation.Resolve(notebook, options);
        var document = RunnableNotebook.Prepare(notebook);
        var parameters = options is { Parameters: null, Recording: null } ? null : BoundParameters.Bind(notebook, options.Parameters ?? []);
        var added = parameters is null ? null : ParameterInjection.Apply(document, parameters);
        var executed = new ExecutedNotebook(document, path, options.TimeProvider);
        using var folder = CurrentFolder.Enter(notebook.Path);
        using var requirement = options.RequiresExpectations ? new ExpectationRequirement() : null;
        await using var run = new NotebookRun(notebook, executed, new CellNumbers(notebook.Cells.Count, added), parameters, options, progress);
        if (options.Recording is not { } recording) return await ExecuteAsync(run, requirement, cancellationToken);
        using var recorded = RecordedRun.Start(notebook, recording, parameters!);
        var result = await ExecuteAsync(run, requirement, cancellationToken);
        recorded.End(result.Error, path, options.StoppedBy?.Invoke(), options.ContinuesAfterErrors);
        return result with { Run = recorded.Id };
    }

    private static async Task<NotebookRunResult> ExecuteAsync(NotebookRun run, ExpectationRequirement? requirement, CancellationToken cancellationToken)
    {
        var result = await run.ExecuteAsync(cancellationToken);
        return result.Error is null && requirement?.Failure() is { } failure ? result with { Status = NotebookRunStatus.Failed, Error = failure } : result;
    }
}
