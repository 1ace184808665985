namespace Solvent.Drift;

/// <summary>Two samples in ascending order, neither of them empty.</summary>
internal readonly record struct TwoSamples(SortedSample Reference, SortedSample Current)
{
    public double N => Reference.Count;

    public double M => Current.Count;

    public double Total => N + M;

    /// <summary>The smallest and the largest value of both.</summary>
    public (double Lower, double Upper) Range
        => (Math.Min(Reference.Values[0], Current.Values[0]), Math.Max(Reference.Values[^1], Current.Values[^1]));

    /// <summary>Takes the finite values of both sides.</summary>
    /// <exception cref="SolventException"><c>sample-too-small</c> when a side has fewer than <paramref name="needed"/> of them.</exception>
    public static TwoSamples Of(ReadOnlySpan<double> reference, ReadOnlySpan<double> current, int needed = 1)
    {
        var samples = new TwoSamples(new SortedSample(reference), new SortedSample(current));
        Require("reference", samples.Reference.Count, needed);
        Require("current data", samples.Current.Count, needed);
        return samples;
    }

    private static void Require(string side, int count, int needed)
    {
        if (count >= needed) return;
        throw new SolventException("sample-too-small", $"The {side} has {count} finite {(count == 1 ? "value" : "values")}; this statistic needs {needed}.")
        {
            Hint = "Compare more rows, or leave the column out.",
        };
    }
}
