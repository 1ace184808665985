using System.Globalization;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Double;

namespace Solvent.Experiments;

/// <summary>
/// A linear model of the metric over all factors, by least squares. It answers for an effect only where the runs determine it: a contrast outside of the
/// row space of the design has no estimate, whatever the numbers say (Searle, Linear Models, 1971, on estimable functions).
/// </summary>
internal sealed class EffectModel
{
    private const int MostColumns = 150;
    private const double Tolerance = 1e-7;

    private readonly List<(Factor Factor, string? Level)> _columns = [];
    private readonly HashSet<Factor> _logarithmic = [];
    private readonly FactorLevels _levels;
    private readonly double[] _centre;
    private readonly double[] _scale;
    private readonly Vector<double> _coefficients;
    private readonly Matrix<double> _inverse;
    private readonly Matrix<double> _determined;
    private readonly double _variance;
    private readonly int _degrees;

    private EffectModel(FactorLevels levels, IReadOnlyList<double> metric, IReadOnlyList<Factor> factors, bool withSlopes, bool withLogarithms = false)
    {
        _levels = levels;
        foreach (var factor in factors) AddColumns(factor, withSlopes, withLogarithms);
        var count = _columns.Count;
        (_centre, _scale) = (new double[count], new double[count]);
        var design = DenseMatrix.Create(metric.Count, count + 1, 1);
        for (var column = 0; column < count; column++)
        {
            var values = Enumerable.Range(0, metric.Count).Select(run => Value(column, levels[_columns[column].Factor, run])).ToArray();
            _centre[column] = values.Average();
            _scale[column] = Math.Max(Math.Sqrt(values.Average(value => Math.Pow(value - _centre[column], 2))), double.Epsilon);
            for (var run = 0; run < metric.Count; run++) design[run, column + 1] = (values[run] - _centre[column]) / _scale[column];
        }

        var target = DenseVector.OfEnumerable(metric);
        var decomposition = design.TransposeThisAndMultiply(design).Evd(Symmetricity.Symmetric);
        var eigenvalues = decomposition.EigenValues.Select(value => value.Real).ToArray();
        var kept = Enumerable.Range(0, eigenvalues.Length).Where(index => eigenvalues[index] > Tolerance * eigenvalues.Max()).ToArray();
        var vectors = DenseMatrix.OfColumnVectors(kept.Select(decomposition.EigenVectors.Column));
        _inverse = vectors * DiagonalMatrix.OfDiagonal(kept.Length, kept.Length, kept.Select(index => 1 / eigenvalues[index])) * vectors.Transpose();
        _determined = vectors * vectors.Transpose();
        _coefficients = _inverse * design.TransposeThisAndMultiply(target);
        _degrees = metric.Count - kept.Length;
        var residual = (target - (design * _coefficients)).L2Norm();
        _variance = _degrees > 0 ? residual * residual / _degrees : double.NaN;
        Runs = metric.Count;
    }

    /// <summary>The runs that it was made from.</summary>
    public int Runs { get; }

    /// <summary>
    /// A model with an effect for each level of a factor, or with one slope for a parameter that is a number; <see langword="null"/> when it has more effects
    /// than can be learnt.
    /// </summary>
    public static EffectModel? Create(FactorLevels levels, IReadOnlyList<double> metric, IReadOnlyList<Factor> factors, bool withSlopes)
    {
        if (metric.Count < 3 || factors.Count == 0) return null;
        var columns = factors.Sum(factor => withSlopes && IsNumber(levels, factor) ? 1 : Levels(levels, factor).Count - 1);
        if (columns > MostColumns) return null;
        var model = new EffectModel(levels, metric, factors, withSlopes);
        if (!withSlopes || !factors.Any(factor => IsNumber(levels, factor) && SpansMagnitudes(levels, factor))) return model;
        // What is tried over orders of magnitude, such as a learning rate, mostly works by its logarithm; the runs tell whether it does.
        var logarithmic = new EffectModel(levels, metric, factors, withSlopes, withLogarithms: true);
        return logarithmic._variance < model._variance ? logarithmic : model;
    }

    /// <summary>The effect of going from one level of a factor to another, all else equal; none when the runs do not determine it.</summary>
    public EffectEstimate Of(Factor factor, string from, string to)
    {
        var contrast = DenseVector.Create(_columns.Count + 1, 0);
        for (var column = 0; column < _columns.Count; column++)
        {
            if (_columns[column].Factor == factor) contrast[column + 1] = (Value(column, to) - Value(column, from)) / _scale[column];
        }

        var size = contrast.L2Norm();
        // With as many effects as runs every metric can be explained, and nothing is.
        if (_degrees < 1 || size == 0 || (contrast - (_determined * contrast)).L2Norm() > 1e-5 * size) return EffectEstimate.None;
        var error = Math.Sqrt(Math.Max(0, _variance * (contrast * (_inverse * contrast))));
        return EffectEstimate.Of(contrast * _coefficients, EvidenceKind.Model, Runs, pairs: 0, error, _degrees);
    }

    private static List<string> Levels(FactorLevels levels, Factor factor)
        => [.. Enumerable.Range(0, levels.Runs.Count).Select(run => levels[factor, run]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static bool IsNumber(FactorLevels levels, Factor factor)
        => factor.Kind == DifferenceKind.Parameter && Levels(levels, factor).TrueForAll(level => Number(level) is not null);

    private static double? Number(string level)
        => double.TryParse(level, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;

    private void AddColumns(Factor factor, bool withSlopes, bool withLogarithms)
    {
        if (withSlopes && IsNumber(_levels, factor))
        {
            _columns.Add((factor, null));
            if (withLogarithms && SpansMagnitudes(_levels, factor)) _logarithmic.Add(factor);
            return;
        }

        _columns.AddRange(Levels(_levels, factor).Skip(1).Select(level => (factor, (string?)level)));
    }

    private double Value(int column, string level)
    {
        if (_columns[column].Level is { } own) return own == level ? 1 : 0;
        var number = Number(level)!.Value;
        return _logarithmic.Contains(_columns[column].Factor) ? Math.Log(number) : number;
    }

    private static bool SpansMagnitudes(FactorLevels levels, Factor factor)
    {
        var numbers = Levels(levels, factor).Select(level => Number(level)!.Value).ToList();
        return numbers.Count > 2 && numbers.Min() > 0 && numbers.Max() / numbers.Min() >= 100;
    }
}
