namespace Solvent.Experiments;

/// <summary>An axis of parallel coordinates.</summary>
/// <param name="Name">The parameter or metric.</param>
/// <param name="IsMetric">Whether it is the metric.</param>
/// <param name="Values">The position of each run: a number, or for text the index of its category; <see cref="double.NaN"/> for none.</param>
/// <param name="Categories">The texts, in the order of the axis; empty for an axis of numbers.</param>
public sealed record ParallelAxis(string Name, bool IsMetric, IReadOnlyList<double> Values, IReadOnlyList<string> Categories)
{
    /// <summary>Whether the numbers span orders of magnitude, so that their logarithm is drawn.</summary>
    public bool IsLogarithmic { get; } = Categories.Count == 0 && !IsMetric && IsWide(Values);

    private static bool IsWide(IReadOnlyList<double> values)
    {
        var finite = values.Where(double.IsFinite).ToList();
        return finite.Count > 2 && finite.Min() > 0 && finite.Max() / finite.Min() >= 100;
    }
}
