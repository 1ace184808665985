namespace Solvent.Drift;

/// <summary>The probability of a row to be positive, from its score: calibrated where that is better.</summary>
internal sealed class ProbabilityEstimate
{
    private readonly IsotonicCalibration? _calibration;

    private ProbabilityEstimate(IsotonicCalibration? calibration) => _calibration = calibration;

    public bool IsCalibrated => _calibration is not null;

    public static ProbabilityEstimate Fit(ModelOutputs reference, long seed)
    {
        var rows = MetricRows.Of([.. Enumerable.Range(0, reference.Rows)], reference.Labels.Span, reference.Scores.Span);
        return new ProbabilityEstimate(CalibrationNeed.Judge(rows.Outputs, rows.Labels, seed) ? IsotonicCalibration.Fit(rows.Outputs, rows.Labels) : null);
    }

    public double[] Of(ReadOnlyMemory<double> scores) => Array.ConvertAll(scores.ToArray(), score => _calibration?.Calibrate(score) ?? score);
}
