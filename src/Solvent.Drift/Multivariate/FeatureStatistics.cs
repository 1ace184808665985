using MathNet.Numerics.LinearAlgebra;

namespace Solvent.Drift;

/// <summary>Means and covariances of features.</summary>
internal sealed record FeatureStatistics(int Rows, Vector<double> Mean, Matrix<double> Covariance)
{
    public static FeatureStatistics Of(double[][] rows)
    {
        var matrix = Matrix<double>.Build.DenseOfRowArrays(rows);
        var mean = matrix.ColumnSums() / rows.Length;
        var centred = matrix - Matrix<double>.Build.Dense(rows.Length, mean.Count, (_, column) => mean[column]);
        return new FeatureStatistics(rows.Length, mean, centred.TransposeThisAndMultiply(centred) / Math.Max(1, rows.Length - 1));
    }

    /// <summary>The correlations; 0 with a feature that does not vary.</summary>
    public Matrix<double> Correlation => Covariance.MapIndexed((i, j, value) =>
    {
        var scale = Math.Sqrt(Covariance[i, i] * Covariance[j, j]);
        return scale > 0 ? value / scale : 0;
    });
}
