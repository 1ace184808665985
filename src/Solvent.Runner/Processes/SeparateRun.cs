namespace Solvent.Runner;

/// <summary>Runs a notebook in a process of its own.</summary>
public static class SeparateRun
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    /// <summary>Runs a notebook to its end; its executed form is kept by the run that records it.</summary>
    /// <param name="notebook">The full path of the notebook.</param>
    /// <param name="request">How it is run and recorded.</param>
    /// <param name="command">How Solvent is started: the program and its first arguments; by default as this process was.</param>
    /// <param name="cancellationToken">Interrupts the run, and ends the process when it takes too long.</param>
    /// <exception cref="SolventException"><c>process-failed</c> when the process cannot be started.</exception>
    public static async Task<SeparateRunResult> RunAsync(string notebook, RunRequest request, IReadOnlyList<string>? command = null, CancellationToken cancellationToken = default)
    {
        var folder = Directory.CreateTempSubdirectory("solvent-run-").FullName;
        try
        {
            var file = Path.Combine(folder, "request.json");
            await (request with { Output = Path.Combine(folder, Path.GetFileNameWithoutExtension(notebook) + ".executed.ipynb"), FollowsInput = true }).WriteAsync(file, CancellationToken.None);
            using var process = SolventProcess.Run(command ?? SolventProcess.Command(), notebook, file);
            var outcome = await process.WaitAsync(Patience, cancellationToken);
            return new SeparateRunResult(outcome.ExitCode, outcome.Run, outcome.Error, outcome.Hint);
        }
        finally
        {
            TryDelete(folder);
        }
    }

    private static void TryDelete(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (IOException)
        {
            // It is in the folder for temporary files, which others empty.
        }
    }
}
