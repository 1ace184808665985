using System.Runtime.CompilerServices;

namespace Solvent.Kernel.Formatting.ProgressBars;

/// <summary>
/// The bars of one cell. A bar that starts while another runs takes the place of one that has ended before: nested loops show as many
/// bars as they are deep, not one for each turn.
/// </summary>
internal sealed class ProgressBoard
{
    private static readonly ConditionalWeakTable<IDisplaySink, ProgressBoard> Boards = [];

    private readonly Lock _gate = new();
    private readonly HashSet<ProgressBar> _running = [];
    private readonly List<ProgressBar> _stopped = [];
    private readonly Stack<string> _free = [];

    private ProgressBoard(IDisplaySink sink)
    {
        if (sink is ICellDisplaySink cell) cell.WhenEnding(End);
    }

    public static ProgressBoard Of(IDisplaySink sink) => Boards.GetValue(sink, static sink => new ProgressBoard(sink));

    /// <summary>Adds a bar.</summary>
    /// <returns>The display to take over, or <see langword="null"/> when the bar needs one of its own.</returns>
    public string? Start(ProgressBar bar)
    {
        lock (_gate)
        {
            if (_running.Count == 0) _free.Clear();
            _running.Add(bar);
            // The cell went on after what stopped before: that was meant.
            _stopped.Clear();
            return _free.TryPop(out var display) ? display : null;
        }
    }

    /// <summary>Removes a bar.</summary>
    public void End(ProgressBar bar, bool isDone)
    {
        lock (_gate)
        {
            _running.Remove(bar);
            _free.Push(bar.DisplayId);
            if (!isDone) _stopped.Add(bar);
        }
    }

    private void End(CellStatus status)
    {
        List<ProgressBar> bars;
        lock (_gate) bars = [.. _running, .. _stopped];
        foreach (var bar in bars) bar.CellEnded(status);
    }
}
