namespace Solvent.Drift;

/// <summary>Counts of two samples over the same categories or bins.</summary>
internal sealed class CountTable(long[] reference, long[] current)
{
    public IReadOnlyList<long> Reference => reference;

    public IReadOnlyList<long> Current => current;

    public int Categories => reference.Length;

    public long ReferenceTotal { get; } = reference.Sum();

    public long CurrentTotal { get; } = current.Sum();

    /// <summary>Half the sum of the absolute differences of the shares, 0 to 1.</summary>
    public double TotalVariation
    {
        get
        {
            var sum = 0.0;
            for (var i = 0; i < Categories; i++)
            {
                sum += Math.Abs(((double)reference[i] / ReferenceTotal) - ((double)current[i] / CurrentTotal));
            }

            return sum / 2;
        }
    }

    /// <summary>The count that category <paramref name="index"/> leads to expect on the smaller side if both came from one distribution.</summary>
    public double SmallerExpected(int index)
        => (double)(reference[index] + current[index]) * Math.Min(ReferenceTotal, CurrentTotal) / (ReferenceTotal + CurrentTotal);
}
