using System.Text;
using Solvent.Notebooks;

namespace Solvent.Runner;

/// <summary>Runs a notebook for another process of Solvent.</summary>
public static class RequestedRun
{
    /// <summary>As <see cref="NotebookRunner.RunAsync"/>, as the request says.</summary>
    public static async Task<NotebookRunResult> RunAsync(
        NotebookDocument notebook, RunRequest request, NotebookRunOptions options, IProgress<NotebookRunProgress>? progress, CancellationToken cancellationToken)
    {
        options = options with
        {
            Parameters = [.. request.Parameters.Select(parameter => new GivenParameter(parameter.Key, parameter.Value))],
            PackageVersions = request.PackageVersions,
            ContinuesAfterErrors = request.ContinuesAfterErrors,
            OutputPath = request.Output ?? options.OutputPath,
            Recording = request.Recording,
        };
        if (!request.FollowsInput) return await NotebookRunner.RunAsync(notebook, options, progress, cancellationToken);
        using var stop = InputStop.Follow(new StreamReader(Console.OpenStandardInput(), Encoding.UTF8), cancellationToken);
        return await NotebookRunner.RunAsync(notebook, options with { StoppedBy = () => stop.Rule }, progress, stop.Token);
    }
}
