namespace Solvent.Drift;

/// <summary>The spread of a metric that has no formula for it, over samples with repetition (Efron, Annals of Statistics 7, 1979).</summary>
internal static class BootstrapSpread
{
    private const int Samples = 100;
    private const int MostRows = 2_000;

    public static SamplingSpread Of(MetricRows rows, Func<MetricRows, double> value, long seed)
    {
        var size = Math.Min(rows.Count, MostRows);
        var random = new DetectorRandom(seed);
        var values = new List<double>(Samples);
        for (var sample = 0; sample < Samples; sample++)
        {
            double[] labels = new double[size], outputs = new double[size];
            for (var i = 0; i < size; i++)
            {
                var row = random.NextBelow(rows.Count);
                (labels[i], outputs[i]) = (rows.Labels[row], rows.Outputs[row]);
            }

            // A sample of one class has no value.
            if (value(new MetricRows(labels, outputs)) is var one && double.IsFinite(one)) values.Add(one);
        }

        return new SamplingSpread(values.Count < Samples / 2 ? double.NaN : SamplingSpread.DeviationOf(values) * Math.Sqrt(size));
    }
}
