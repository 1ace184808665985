namespace Solvent.Kernel.Linting;

/// <summary>The notebook as far as the session has executed it: of each cell that is still there, its newest execution.</summary>
internal sealed class LiveNotebook
{
    private readonly OrderedDictionary<string, LiveCell> _cells = new(StringComparer.Ordinal);

    /// <summary>The cells in the order of their first execution.</summary>
    public IEnumerable<LiveCell> Cells => _cells.Values;

    /// <summary>The newest execution of the cell with that key, or <see langword="null"/> when there is none.</summary>
    public LiveCell? Find(string key) => _cells.GetValueOrDefault(key);

    /// <summary>Whether there is a cell beside that one.</summary>
    public bool HasOthers(LiveCell cell) => _cells.Count > 1 || (_cells.Count == 1 && !_cells.ContainsKey(cell.Key));

    /// <summary>Takes an execution in the place of the one before it of the same cell.</summary>
    public void Add(LiveCell cell) => _cells[cell.Key] = cell;

    /// <summary>Takes the cell out; <see langword="false"/> when it was never executed.</summary>
    public bool Remove(string key) => _cells.Remove(key);

    /// <summary>
    /// The cells from the top, with an execution that is not over yet. A cell that is run again keeps its place; where the client tells
    /// places, those count.
    /// </summary>
    public IReadOnlyList<LiveCell> With(LiveCell running)
    {
        var cells = _cells.Values.Select(cell => cell.Key == running.Key ? running : cell).ToList();
        if (!_cells.ContainsKey(running.Key)) cells.Add(running);
        return cells.TrueForAll(cell => cell.Request.CellIndex is not null) ? [.. cells.OrderBy(cell => cell.Request.CellIndex)] : cells;
    }
}
