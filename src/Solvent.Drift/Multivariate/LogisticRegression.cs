using MathNet.Numerics.LinearAlgebra;

namespace Solvent.Drift;

/// <summary>Logistic regression with a ridge penalty of half the squared weights, fitted by Newton's method.</summary>
/// <remarks>Le Cessie and van Houwelingen, Applied Statistics 41 (1992).</remarks>
internal sealed class LogisticRegression
{
    private const int MostSteps = 25;
    private const double SmallStep = 1e-5;

    // The intercept is not penalised; this keeps the matrix positive definite when all labels are certain.
    private const double Ridge = 1e-9;

    /// <summary>One weight a feature, and the intercept last.</summary>
    private readonly double[] _weights;

    private LogisticRegression(double[] weights) => _weights = weights;

    /// <summary>Fits labels 0 and 1.</summary>
    public static LogisticRegression Fit(IReadOnlyList<double[]> rows, IReadOnlyList<double> labels)
    {
        var size = rows[0].Length + 1;
        var model = new LogisticRegression(new double[size]);
        for (var step = 0; step < MostSteps; step++)
        {
            var gradient = new double[size];
            var hessian = new double[size, size];
            for (var row = 0; row < rows.Count; row++) model.Accumulate(rows[row], labels[row], gradient, hessian);
            for (var i = 0; i < size; i++)
            {
                var isIntercept = i == size - 1;
                if (!isIntercept) gradient[i] -= model._weights[i];
                hessian[i, i] += isIntercept ? Ridge : 1 + Ridge;
                for (var j = 0; j < i; j++) hessian[j, i] = hessian[i, j];
            }

            var change = Matrix<double>.Build.DenseOfArray(hessian).Cholesky().Solve(Vector<double>.Build.Dense(gradient));
            for (var i = 0; i < size; i++) model._weights[i] += change[i];
            if (change.AbsoluteMaximum() < SmallStep) break;
        }

        return model;
    }

    /// <summary>The log-odds of label 1.</summary>
    public double Score(double[] row)
    {
        var score = _weights[row.Length];
        for (var i = 0; i < row.Length; i++) score += _weights[i] * row[i];
        return score;
    }

    private void Accumulate(double[] row, double label, double[] gradient, double[,] hessian)
    {
        var probability = 1 / (1 + Math.Exp(-Score(row)));
        var (error, curvature, last) = (label - probability, probability * (1 - probability), row.Length);
        for (var i = 0; i < row.Length; i++)
        {
            gradient[i] += error * row[i];
            var weighted = curvature * row[i];
            for (var j = 0; j <= i; j++) hessian[i, j] += weighted * row[j];
            hessian[last, i] += weighted;
        }

        gradient[last] += error;
        hessian[last, last] += curvature;
    }
}
