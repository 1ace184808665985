namespace Solvent.Drift;

/// <summary>The rows of a chunk that a metric can use.</summary>
/// <param name="Labels">The labels; or, to estimate, the calibrated probabilities.</param>
/// <param name="Outputs">Scores or predictions, whichever the metric compares with the labels.</param>
internal sealed record MetricRows(double[] Labels, double[] Outputs)
{
    public int Count => Labels.Length;

    /// <summary>Keeps the rows that have all.</summary>
    /// <param name="rows">The rows of the chunk.</param>
    /// <param name="labels">Labels or calibrated probabilities of all rows.</param>
    /// <param name="outputs">Scores or predictions of all rows.</param>
    public static MetricRows Of(IReadOnlyList<int> rows, ReadOnlySpan<double> labels, ReadOnlySpan<double> outputs)
    {
        List<double> kept = [], known = [];
        if (labels.Length == 0 || outputs.Length == 0) return new MetricRows([], []);
        foreach (var row in rows)
        {
            if (double.IsNaN(labels[row]) || double.IsNaN(outputs[row])) continue;
            known.Add(labels[row]);
            kept.Add(outputs[row]);
        }

        return new MetricRows([.. known], [.. kept]);
    }
}
