namespace Solvent.Drift;

/// <summary>Walks through the distinct values of two sorted samples together, in rising order: what every rank statistic is summed over.</summary>
internal ref struct TieGroups
{
    private readonly ReadOnlySpan<double> _reference;
    private readonly ReadOnlySpan<double> _current;
    private int _i;
    private int _j;

    private TieGroups(ReadOnlySpan<double> reference, ReadOnlySpan<double> current)
    {
        _reference = reference;
        _current = current;
    }

    public TieGroup Current { get; private set; }

    public static TieGroups Of(TwoSamples samples) => new(samples.Reference.Values, samples.Current.Values);

    public readonly TieGroups GetEnumerator() => this;

    public bool MoveNext()
    {
        var (hasReference, hasCurrent) = (_i < _reference.Length, _j < _current.Length);
        if (!hasReference && !hasCurrent) return false;
        var value = !hasCurrent || (hasReference && _reference[_i] <= _current[_j]) ? _reference[_i] : _current[_j];
        var (i, j) = (_i, _j);
        while (_i < _reference.Length && _reference[_i] == value) _i++;
        while (_j < _current.Length && _current[_j] == value) _j++;
        Current = new TieGroup(value, _i - i, _j - j);
        return true;
    }
}
