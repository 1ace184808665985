using Solvent.Commands.Views;
using Solvent.Runner;

namespace Solvent.Cli.Progress;

/// <summary>Writes one line a finished cell: for logs and pipes.</summary>
internal sealed class RunProgressLog(TextWriter writer) : IProgress<NotebookRunProgress>
{
    public void Report(NotebookRunProgress value)
    {
        if (Line(value) is { } line) writer.WriteLine(line);
    }

    /// <summary>The line of a cell that has ended, or <see langword="null"/> while it runs.</summary>
    public static string? Line(NotebookRunProgress value) => value.Kind switch
    {
        NotebookRunStep.CellFinished => $"{value.CellName}  {ViewFormat.Duration(value.Duration),8}  {value.FirstLine}",
        NotebookRunStep.CellFailed => $"{value.CellName}  {"failed",8}  {value.FirstLine}",
        _ => null,
    };
}
