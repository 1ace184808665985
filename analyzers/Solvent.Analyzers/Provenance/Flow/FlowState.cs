using System.Collections.Generic;
using System.Linq;

namespace Solvent.Analyzers.Provenance;

/// <summary>What variables and members hold at one point of a body.</summary>
internal sealed class FlowState
{
    private readonly Dictionary<Slot, FactSet> _values;

    public FlowState() => _values = [];

    private FlowState(Dictionary<Slot, FactSet> values) => _values = values;

    public FactSet? this[Slot slot]
    {
        get => _values.TryGetValue(slot, out var value) ? value : null;
        set
        {
            if (value is null) _values.Remove(slot);
            else _values[slot] = value;
        }
    }

    public IEnumerable<KeyValuePair<Slot, FactSet>> Values => _values;

    public FlowState Copy() => new(new Dictionary<Slot, FactSet>(_values));

    /// <summary>Takes over what another path to the same point knows. What only one of them has set is taken as it is.</summary>
    public void Join(FlowState other, FactTable table)
    {
        foreach (var entry in other._values)
        {
            _values[entry.Key] = _values.TryGetValue(entry.Key, out var mine) ? table.Join(mine, entry.Value) : entry.Value;
        }
    }

    public FlowState Aged(Aging aging) => new(_values.ToDictionary(entry => entry.Key, entry => aging.Aged(entry.Value)));

    /// <summary>The members of an object with what they hold.</summary>
    public IEnumerable<KeyValuePair<Slot, FactSet>> MembersOf(Fact owner) => _values.Where(entry => ReferenceEquals(entry.Key.Owner, owner)).ToList();

    public void ReplaceBy(FlowState other)
    {
        if (ReferenceEquals(this, other)) return;
        _values.Clear();
        foreach (var entry in other._values) _values.Add(entry.Key, entry.Value);
    }

    public bool Same(FlowState other)
        => _values.Count == other._values.Count
            && _values.All(entry => other._values.TryGetValue(entry.Key, out var value) && ReferenceEquals(value, entry.Value));
}
