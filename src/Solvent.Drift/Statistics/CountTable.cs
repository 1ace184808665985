namespace Solvent.Drift;

/// <summary>Counts of two samples over the same categories or bins.</summary>
public sealed class CountTable
{
    private readonly long[] _reference;
    private readonly long[] _current;

    /// <summary>Takes counts of both sides in the same order.</summary>
    /// <exception cref="ArgumentException">The sides differ in length, or a count is negative.</exception>
    public CountTable(IReadOnlyCollection<long> reference, IReadOnlyCollection<long> current)
    {
        if (reference.Count != current.Count) throw new ArgumentException("Both sides need a count for each category.", nameof(current));
        if (reference.Concat(current).Any(count => count < 0)) throw new ArgumentException("A count cannot be negative.", nameof(reference));
        (_reference, _current) = ([.. reference], [.. current]);
        (ReferenceTotal, CurrentTotal) = (_reference.Sum(), _current.Sum());
    }

    /// <summary>Counts of the reference.</summary>
    public IReadOnlyList<long> Reference => _reference;

    /// <summary>Counts of the current data.</summary>
    public IReadOnlyList<long> Current => _current;

    /// <summary>Number of categories, those that nobody has included.</summary>
    public int Categories => _reference.Length;

    /// <summary>Number of categories that either side has.</summary>
    public int Occurring
    {
        get
        {
            var occurring = 0;
            for (var i = 0; i < Categories; i++)
            {
                if (_reference[i] + _current[i] > 0) occurring++;
            }

            return occurring;
        }
    }

    /// <summary>Values of the reference.</summary>
    public long ReferenceTotal { get; }

    /// <summary>Values of the current data.</summary>
    public long CurrentTotal { get; }

    /// <summary>Half the sum of the absolute differences of the shares, 0 to 1.</summary>
    public double TotalVariation => Differences().Sum() / 2;

    /// <summary>The largest absolute difference of shares, 0 to 1.</summary>
    public double LargestDifference => Differences().DefaultIfEmpty().Max();

    /// <summary>Share of the reference in a category; 0 when it has no values.</summary>
    public double ReferenceShare(int index) => ReferenceTotal == 0 ? 0 : (double)_reference[index] / ReferenceTotal;

    /// <summary>Share of the current data in a category; 0 when it has no values.</summary>
    public double CurrentShare(int index) => CurrentTotal == 0 ? 0 : (double)_current[index] / CurrentTotal;

    /// <summary>The count that category <paramref name="index"/> leads to expect on the smaller side if both came from one distribution.</summary>
    public double SmallerExpected(int index)
        => (double)(_reference[index] + _current[index]) * Math.Min(ReferenceTotal, CurrentTotal) / (ReferenceTotal + CurrentTotal);

    /// <summary>The counts that category <paramref name="index"/> leads to expect in the reference and in the current data if both came from one distribution.</summary>
    public IReadOnlyList<double> Expected(int index)
    {
        double both = _reference[index] + _current[index], total = ReferenceTotal + CurrentTotal;
        return [both * ReferenceTotal / total, both * CurrentTotal / total];
    }

    private IEnumerable<double> Differences()
        => Enumerable.Range(0, Categories).Select(index => Math.Abs(ReferenceShare(index) - CurrentShare(index)));
}
