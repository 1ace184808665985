using MathNet.Numerics.Distributions;

namespace Solvent.Retraining;

/// <summary>
/// How the error of models has grown with the drift of the data since their training: ordinary least squares over what was measured on past versions.
/// </summary>
public sealed class DriftRelation
{
    /// <summary>The fewest points that a line is drawn through.</summary>
    public const int FewestPoints = 5;

    private readonly double _meanDrift;
    private readonly double _spread;
    private readonly double _residual;

    private DriftRelation(int points, double intercept, double slope, double meanDrift, double spread, double residual)
        => (Points, Intercept, Slope, _meanDrift, _spread, _residual) = (points, intercept, slope, meanDrift, spread, residual);

    /// <summary>How many pairs of drift and error it was measured on.</summary>
    public int Points { get; }

    /// <summary>The expected error without drift.</summary>
    public double Intercept { get; }

    /// <summary>How much the error grows with a unit of drift.</summary>
    public double Slope { get; }

    /// <summary>The standard error of <see cref="Slope"/>.</summary>
    public double SlopeError => _residual / Math.Sqrt(_spread);

    /// <summary>The standard error of <see cref="Intercept"/>.</summary>
    public double InterceptError => ErrorAt(0);

    /// <summary>The relation, or <see langword="null"/> with too few points or drifts that do not differ.</summary>
    public static DriftRelation? Fit(IReadOnlyList<(double Drift, double Error)> points)
    {
        if (points.Count < FewestPoints) return null;
        var (drift, error) = (points.Average(point => point.Drift), points.Average(point => point.Error));
        var spread = points.Sum(point => (point.Drift - drift) * (point.Drift - drift));
        if (!(spread > 1e-12)) return null;
        var slope = points.Sum(point => (point.Drift - drift) * (point.Error - error)) / spread;
        var intercept = error - (slope * drift);
        var squares = points.Sum(point => Math.Pow(point.Error - intercept - (slope * point.Drift), 2));
        return double.IsFinite(slope) && double.IsFinite(intercept) ? new DriftRelation(points.Count, intercept, slope, drift, spread, Math.Sqrt(squares / (points.Count - 2))) : null;
    }

    /// <summary>The expected error at a drift.</summary>
    public double At(double drift) => Intercept + (Slope * drift);

    /// <summary>The standard error of <see cref="At"/>.</summary>
    public double ErrorAt(double drift) => _residual * Math.Sqrt((1.0 / Points) + ((drift - _meanDrift) * (drift - _meanDrift) / _spread));

    /// <summary>By how many standard errors a two-sided interval reaches to each side.</summary>
    public double Reach(double confidence) => StudentT.InvCDF(0, 1, Points - 2, 0.5 + (confidence / 2));
}
