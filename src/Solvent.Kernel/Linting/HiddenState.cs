namespace Solvent.Kernel.Linting;

/// <summary>
/// Follows which execution of which cell the names of a session come from, and tells when a cell uses what the notebook, run from the top,
/// would not give it. A notebook that is run downwards is not looked into: only a deletion, a change or a step upwards can hide anything.
/// </summary>
internal sealed class HiddenState
{
    private readonly Dictionary<string, LiveCell> _newest = new(StringComparer.Ordinal);
    private readonly HashSet<string> _deleted = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NameBinding> _bindings = new(StringComparer.Ordinal);
    private readonly List<LiveCell> _unread = [];
    private int _lowest = -1;
    private bool _isSuspect;

    /// <summary>Takes note of the cells that were deleted.</summary>
    public void Delete(string key)
    {
        if (!_newest.ContainsKey(key)) return;
        _deleted.Add(key);
        _isSuspect = true;
    }

    /// <summary>Takes note of a cell that has just run.</summary>
    public void Add(LiveCell cell)
    {
        _isSuspect |= _newest.TryGetValue(cell.Key, out var before) && before.Code != cell.Code;
        _isSuspect |= cell.Request.CellIndex < _lowest;
        _lowest = Math.Max(_lowest, cell.Request.CellIndex ?? -1);
        _newest[cell.Key] = cell;
        _deleted.Remove(cell.Key);
        _unread.Add(cell);
    }

    /// <summary>What the cell that was added last uses and should not.</summary>
    public IReadOnlyList<HiddenUse> FindInLast()
    {
        if (!_isSuspect || _unread.Count == 0) return [];
        var last = _unread[^1];
        _unread.RemoveAt(_unread.Count - 1);
        foreach (var cell in _unread) Bind(cell);
        _unread.Clear();
        List<HiddenUse> uses = [.. last.Names.Used.Values.Select(use => Check(use.Name, last) is { } reason ? new HiddenUse(last, use, reason) : null).OfType<HiddenUse>()];
        Bind(last);
        return uses;
    }

    private void Bind(LiveCell cell)
    {
        // What a magic command has set comes from no declaration, and nothing is said about it.
        foreach (var name in cell.Names.Mentioned) _bindings.Remove(name);
        // All at once: what a cell reads was there before it.
        List<NameBinding> bindings =
        [
            .. cell.Names.Declared.Values.Select(declaration => new NameBinding(
                cell, declaration, [.. declaration.Reads.Where(_bindings.ContainsKey).Select(name => _bindings[name].WithoutSources())])),
        ];
        foreach (var binding in bindings) _bindings[binding.Name] = binding;
    }

    private HiddenReason? Check(string name, LiveCell user)
    {
        if (!_bindings.TryGetValue(name, out var binding)) return null;
        var origin = binding.Cell;
        if (_deleted.Contains(origin.Key)) return new HiddenReason(HiddenCause.Deleted, origin, name);
        var newest = _newest[origin.Key];
        if (newest.Execution != origin.Execution && !newest.Names.Declared.ContainsKey(name)) return new HiddenReason(HiddenCause.Changed, newest, name);
        if (origin.Key != user.Key && origin.Request.CellIndex > user.Request.CellIndex) return new HiddenReason(HiddenCause.Below, origin, name);
        return binding.Sources.FirstOrDefault(source => IsOutdated(source, binding)) is { } outdated
            ? new HiddenReason(HiddenCause.Outdated, origin, outdated.Name)
            : null;
    }

    /// <summary>Whether the cell of the source was run again after the value was computed, with another text for it.</summary>
    private bool IsOutdated(NameBinding source, NameBinding computed)
        => _bindings.TryGetValue(source.Name, out var now)
            && now.Cell.Key == source.Cell.Key
            && now.Cell.Execution > computed.Cell.Execution
            && now.Declaration.Text != source.Declaration.Text;
}
