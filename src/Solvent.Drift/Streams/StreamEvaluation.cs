namespace Solvent.Drift;

/// <summary>How well alarms fit drifts that are known.</summary>
/// <param name="Drifts">How many drifts there were.</param>
/// <param name="Delays">For each drift that was found, in their order, the values from the drift to its first alarm.</param>
/// <param name="FalseAlarms">Alarms that belong to no drift.</param>
public sealed record StreamEvaluation(int Drifts, IReadOnlyList<long> Delays, int FalseAlarms)
{
    /// <summary>How many drifts were found.</summary>
    public int Detected => Delays.Count;

    /// <summary>How many drifts were not found.</summary>
    public int Missed => Drifts - Detected;

    /// <summary>The mean of <see cref="Delays"/>; <see langword="null"/> when no drift was found. Drifts that were missed do not count.</summary>
    public double? MeanDelay => Delays.Count == 0 ? null : Delays.Average();

    /// <summary>
    /// Compares alarms with drifts. An alarm belongs to the first drift that began at most <paramref name="longestDelay"/> values before it, or at it; more alarms for the same
    /// drift are neither found nor false.
    /// </summary>
    /// <param name="alarms">The 0-based indices of the values at which a detector told of a drift, ascending.</param>
    /// <param name="drifts">The 0-based indices of the first values after a drift, ascending.</param>
    /// <param name="longestDelay">The longest delay with which an alarm still counts, above 0.</param>
    public static StreamEvaluation Of(IReadOnlyList<long> alarms, IReadOnlyList<long> drifts, long longestDelay)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(longestDelay);
        var first = new Dictionary<long, long>();
        var falseAlarms = 0;
        foreach (var alarm in alarms)
        {
            var drift = drifts.Select(start => (long?)start).FirstOrDefault(start => start <= alarm && alarm <= start + longestDelay);
            if (drift is { } found) first.TryAdd(found, alarm - found);
            else falseAlarms++;
        }

        return new StreamEvaluation(drifts.Count, [.. drifts.Where(first.ContainsKey).Select(drift => first[drift])], falseAlarms);
    }
}
