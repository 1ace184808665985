using System.Globalization;
using Solvent.Kernel;
using Solvent.Notebooks;
using Solvent.Runner.Outputs;

namespace Solvent.Runner;

/// <summary>Says what ended a run, in the words of the person whose notebook it is.</summary>
internal sealed class RunFailures(NotebookDocument notebook, CellNumbers numbers, string executedPath, NotebookRunOptions options)
{
    private string Name => Path.GetFileName(notebook.Path) ?? "notebook";

    private string Kept => $"The outputs until then are in '{executedPath}'.";

    /// <summary>The failure of a cell, or <see langword="null"/> when it ran to its end.</summary>
    public SolventException? Of(NotebookCell cell, CellResult result, bool timedOut) => result.Status switch
    {
        CellStatus.Ok => null,
        CellStatus.Interrupted when timedOut => TimedOut(cell),
        CellStatus.Interrupted => Interrupted($"{Name}: interrupted in {numbers.NameOf(cell)}.", cell, result.Error?.Line),
        _ => Failed(cell, result.Error),
    };

    /// <summary>The run was stopped before a cell started.</summary>
    public SolventException InterruptedBefore(NotebookCell cell) => Interrupted($"{Name}: interrupted before {numbers.NameOf(cell)}.", cell, line: null);

    /// <summary>Tells of the cells whose output did not fit into the notebook, or <see langword="null"/> when all did.</summary>
    public SolventException? TooLarge(IReadOnlyList<CellRecorder> recorders)
    {
        var large = recorders.Where(recorder => recorder.SideFile is not null).ToList();
        if (large.Count == 0) return null;
        var cells = string.Join(" and ", large.Select(recorder => recorder.CellName));
        return new SolventException("output-too-large", $"{Name}: the output of {cells} is larger than {OutputSize.InWords(options.MaxOutputBytes)}; all of it is in '{large[0].SideFile}'.")
        {
            File = notebook.Path,
            Cell = numbers.IndexOf(large[0].Cell),
            Hint = "Print less, or raise --max-output. All cells ran.",
        };
    }

    private SolventException Failed(NotebookCell cell, CellError? error)
    {
        var where = error?.Line is { } line ? string.Create(CultureInfo.InvariantCulture, $"{numbers.NameOf(cell)}, line {line}") : numbers.NameOf(cell);
        // An expected failure explains itself; the type of any other exception is a part of the explanation.
        var what = error is { Code: null } ? $"{error.Name}: {error.Message}" : error?.Message;
        return new SolventException(error?.Code ?? "cell-failed", $"{Name}, {where}: {what}")
        {
            File = notebook.Path,
            Cell = numbers.IndexOf(cell),
            Line = error?.Line,
            Hint = error?.Hint ?? Kept,
        };
    }

    private SolventException TimedOut(NotebookCell cell)
        => new("cell-timeout", string.Create(CultureInfo.InvariantCulture, $"{Name}: {numbers.NameOf(cell)} ran longer than {options.CellTimeout!.Value.TotalSeconds:0.###} s and was stopped."))
        {
            File = notebook.Path,
            Cell = numbers.IndexOf(cell),
            Hint = $"Raise --timeout. {Kept}",
        };

    private SolventException Interrupted(string message, NotebookCell cell, int? line)
        => new("interrupted", message)
        {
            File = notebook.Path,
            Cell = numbers.IndexOf(cell),
            Line = line,
            Hint = Kept,
            ExitCode = SolventException.Interrupted,
        };
}
