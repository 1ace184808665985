using Solvent.Notebooks;

namespace Solvent.Runner.Outputs;

/// <summary>Knows which displayed values have an id, over all cells of a run, so that any cell can replace them.</summary>
internal sealed class DisplayBoard
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, List<(CellRecorder Cell, RecordedDisplay Display)>> _displays = [];

    public void Add(string displayId, CellRecorder cell, RecordedDisplay display)
    {
        lock (_gate)
        {
            if (!_displays.TryGetValue(displayId, out var displays)) _displays[displayId] = displays = [];
            displays.Add((cell, display));
        }
    }

    /// <summary>Replaces every value displayed under the id; without one, nothing happens, as Jupyter has it.</summary>
    public void Update(string displayId, MimeBundle data)
    {
        (CellRecorder Cell, RecordedDisplay Display)[] targets;
        lock (_gate) targets = _displays.TryGetValue(displayId, out var displays) ? [.. displays] : [];
        foreach (var (cell, display) in targets) cell.Replace(display, data);
    }
}
