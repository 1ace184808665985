namespace Solvent.Drift;

/// <summary>Rows of several features on both sides, without missing values.</summary>
/// <param name="Reference">Rows of the reference.</param>
/// <param name="Current">Rows of the current data, with the features in the same order.</param>
internal sealed record TwoTables(double[][] Reference, double[][] Current)
{
    public int Features => Reference.Length > 0 ? Reference[0].Length : 0;

    public double[][] Pooled => [.. Reference, .. Current];

    /// <summary>Both sides on the scale of the reference: each feature less its mean, over its standard deviation (of n).</summary>
    /// <remarks>A feature that is constant in the reference is left as far from its mean as it is.</remarks>
    public TwoTables Standardised()
    {
        var moments = Enumerable.Range(0, Features).Select(feature => SampleMoments.Of(SortedSample.Of(Array.ConvertAll(Reference, row => row[feature])))).ToArray();
        return new TwoTables(Array.ConvertAll(Reference, Scale), Array.ConvertAll(Current, Scale));

        double[] Scale(double[] row)
        {
            var scaled = new double[row.Length];
            for (var i = 0; i < row.Length; i++)
            {
                var deviation = Math.Sqrt(moments[i].Second);
                scaled[i] = (row[i] - moments[i].Mean) / (deviation > 0 ? deviation : 1);
            }

            return scaled;
        }
    }
}
