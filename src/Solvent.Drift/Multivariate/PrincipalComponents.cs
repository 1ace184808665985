using MathNet.Numerics.LinearAlgebra;

namespace Solvent.Drift;

/// <summary>
/// How well the main directions of the reference still describe the rows: when features no longer vary together as they did, the error of reconstruction grows
/// though no single feature changed.
/// </summary>
/// <param name="ExplainedVariance">Share of the variance along each component, the largest first.</param>
/// <param name="Components">How many of them the reconstruction uses.</param>
/// <param name="ReferenceError">Mean distance of a row of the reference from its reconstruction.</param>
/// <param name="CurrentError">Mean distance of a current row from its reconstruction.</param>
/// <remarks>Pearson, Philos. Mag. 2 (1901); for drift as NannyML does it, with components for 65 % of the variance.</remarks>
public sealed record PrincipalComponents(IReadOnlyList<double> ExplainedVariance, int Components, double ReferenceError, double CurrentError)
{
    /// <summary>Share of the variance that the components must explain.</summary>
    public const double DefaultShare = 0.65;

    /// <summary>Compares rows of features on one scale. The reference needs two rows.</summary>
    public static PrincipalComponents Compare(double[][] reference, double[][] current, double share = DefaultShare)
    {
        var statistics = FeatureStatistics.Of(reference);
        var decomposition = statistics.Covariance.Evd(Symmetricity.Symmetric);
        int[] order = [.. Enumerable.Range(0, decomposition.EigenValues.Count).OrderByDescending(i => decomposition.EigenValues[i].Real)];
        double[] variances = [.. order.Select(i => Math.Max(0, decomposition.EigenValues[i].Real))];
        var total = variances.Sum();
        double[] shares = [.. variances.Select(variance => total > 0 ? variance / total : 0)];
        var components = 0;
        for (var explained = 0.0; components < shares.Length && explained < share; components++) explained += shares[components];
        var axes = order.Take(components).Select(decomposition.EigenVectors.Column).ToArray();
        return new PrincipalComponents(shares, components, Error(reference), Error(current));

        double Error(double[][] rows) => rows.Average(row =>
        {
            var centred = Vector<double>.Build.DenseOfArray(row) - statistics.Mean;
            var rest = axes.Aggregate(centred, (left, axis) => left - (axis * centred.DotProduct(axis)));
            return rest.L2Norm();
        });
    }
}
