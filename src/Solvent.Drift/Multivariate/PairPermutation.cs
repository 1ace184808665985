namespace Solvent.Drift;

/// <summary>Permutation tests of statistics that are sums over pairs of rows: the pairs are computed once, and only the sides are shuffled.</summary>
/// <remarks>p = (1 + k)/(1 + B), so that it is never 0: Phipson and Smyth, Stat. Appl. Genet. Mol. Biol. 9 (2010).</remarks>
internal sealed class PairPermutation
{
    private readonly double[][] _pairs;
    private readonly double[] _rowSums;
    private readonly double _total;
    private readonly int _n;

    public PairPermutation(double[][] pairs, int n)
    {
        _pairs = pairs;
        _n = n;
        _rowSums = new double[pairs.Length];
        for (var i = 0; i < pairs.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                _rowSums[i] += pairs[i][j];
                _rowSums[j] += pairs[i][j];
            }
        }

        _total = _rowSums.Sum();
    }

    public PairSums Observed => PairSums.Of(_pairs, _rowSums, _total, [.. Enumerable.Range(0, _n)]);

    /// <summary>The share of shuffles with a statistic of at least the observed one.</summary>
    public double PValue(Func<PairSums, double> statistic, int permutations, int seed)
    {
        var random = new Random(seed);
        var observed = statistic(Observed);
        int[] rows = [.. Enumerable.Range(0, _pairs.Length)];
        var atLeast = 0;
        for (var i = 0; i < permutations; i++)
        {
            random.Shuffle(rows);
            var chosen = rows[.._n];
            Array.Sort(chosen);
            if (statistic(PairSums.Of(_pairs, _rowSums, _total, chosen)) >= observed) atLeast++;
        }

        return (1.0 + atLeast) / (1.0 + permutations);
    }
}
