namespace Solvent.Drift;

/// <summary>The Euclidean distances between all rows of both sides, the reference first.</summary>
internal sealed class PairwiseDistances
{
    private readonly double[][] _squared;

    public PairwiseDistances(TwoTables tables)
    {
        N = tables.Reference.Length;
        var rows = tables.Pooled;
        _squared = new double[rows.Length][];
        for (var i = 0; i < rows.Length; i++) _squared[i] = new double[i];
        Parallel.For(1, rows.Length, new ParallelOptions { MaxDegreeOfParallelism = Math.Min(4, Environment.ProcessorCount) }, i =>
        {
            for (var j = 0; j < i; j++) _squared[i][j] = MathNet.Numerics.Distance.SSD(rows[i], rows[j]);
        });
    }

    /// <summary>Rows of the reference.</summary>
    public int N { get; }

    /// <summary>Rows of both sides.</summary>
    public int Rows => _squared.Length;

    /// <summary>The median distance of two different rows.</summary>
    public double Median => SortedSample.Of([.. _squared.SelectMany(row => row).Select(Math.Sqrt)]).Quantile(0.5);

    /// <summary>The median squared distance of two different rows.</summary>
    public double MedianOfSquares => SortedSample.Of([.. _squared.SelectMany(row => row)]).Quantile(0.5);

    /// <summary>A function of the squared distance of each two rows, as the lower triangle without the diagonal.</summary>
    public double[][] Map(Func<double, double> function) => Array.ConvertAll(_squared, row => Array.ConvertAll(row, value => function(value)));
}
