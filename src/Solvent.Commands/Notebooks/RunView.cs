using Solvent.Commands.Json;
using Solvent.Commands.Views;
using Solvent.Runner;

namespace Solvent.Commands.Notebooks;

/// <summary>The outcome of a notebook run.</summary>
internal static class RunView
{
    public static ResultView Of(NotebookRunResult result, string workingDirectory)
    {
        var extent = $"{result.CellsRun} of {ViewFormat.Plural(result.CodeCells, "code cell")} in {ViewFormat.Duration(result.Duration)}";
        var verdict = result.Status switch
        {
            NotebookRunStatus.Succeeded => new VerdictBlock("succeeded", ViewTone.Good, extent),
            NotebookRunStatus.Interrupted => new VerdictBlock("interrupted", ViewTone.Warning, extent),
            _ => new VerdictBlock("failed", ViewTone.Bad, extent),
        };
        return new ResultView(
            null,
            [
                verdict,
                new TextBlock($"Executed notebook: {Path.GetRelativePath(workingDirectory, result.OutputPath)}"),
                .. result.Run is { } run ? [new TextBlock($"Run: {run}. solvent experiment show {run}")] : Array.Empty<ViewBlock>(),
            ],
            new RunPayload(
                result.Status,
                result.OutputPath,
                result.CellsRun,
                result.CodeCells,
                result.Duration.TotalSeconds,
                result.Error is { } error ? ErrorPayload.From(error).Error : null,
                result.Run))
        {
            Failure = result.Error,
        };
    }

    private sealed record RunPayload(
        NotebookRunStatus Status, string Output, int CellsRun, int CodeCells, double Seconds, ErrorDetail? Error, string? Run);
}
