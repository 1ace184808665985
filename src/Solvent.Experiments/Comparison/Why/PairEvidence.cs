namespace Solvent.Experiments;

/// <summary>
/// Effects found from runs that are equal in everything but one factor and the seed. Runs of equal settings are averaged, so that many seeds count as
/// what they are: a better knowledge of one setting.
/// </summary>
internal sealed class PairEvidence
{
    private readonly FactorLevels _levels;
    private readonly IReadOnlyList<double> _metric;
    private readonly IReadOnlyList<Factor> _controls;

    public PairEvidence(FactorLevels levels, IReadOnlyList<double> metric, IReadOnlyList<Factor> controls)
    {
        _levels = levels;
        _metric = metric;
        _controls = controls;
        (Noise, NoiseDegrees, NoiseRuns) = FindNoise();
    }

    /// <summary>The standard deviation between runs of equal settings and different seeds; <see langword="null"/> when there are none.</summary>
    public double? Noise { get; }

    public int NoiseDegrees { get; }

    public int NoiseRuns { get; }

    /// <summary>The effect of going from one level of a factor to another.</summary>
    public EffectEstimate Of(Factor factor, string from, string to)
    {
        var others = _controls.Where(control => control != factor).ToList();
        var blocks = Enumerable.Range(0, _metric.Count)
            .Where(run => _levels[factor, run] == from || _levels[factor, run] == to)
            .GroupBy(run => _levels.Key(run, others), StringComparer.Ordinal)
            .Select(group => (From: Repetitions(group.Where(run => _levels[factor, run] == from)), To: Repetitions(group.Where(run => _levels[factor, run] == to))))
            .Where(block => block.From.Count > 0 && block.To.Count > 0)
            .Select(block => new Block(block.To.Average() - block.From.Average(), block.From.Count, block.To.Count))
            .ToList();
        if (blocks.Count == 0) return EffectEstimate.None;
        var weight = blocks.Sum(block => block.Weight);
        var effect = blocks.Sum(block => block.Weight * block.Difference) / weight;
        var (error, degrees) = Error(blocks, effect, weight);
        return EffectEstimate.Of(effect, EvidenceKind.Pairs, blocks.Sum(block => block.FromRuns + block.ToRuns), blocks.Sum(block => Math.Min(block.FromRuns, block.ToRuns)), error, degrees);
    }

    /// <summary>
    /// The standard error: from chance, and from how much the difference depends on the other settings; of two that are known the larger one.
    /// </summary>
    private (double? Error, int Degrees) Error(List<Block> blocks, double effect, double weight)
    {
        var byChance = Noise is { } noise ? noise / Math.Sqrt(weight) : (double?)null;
        if (blocks.Count < 2) return (byChance, NoiseDegrees);
        var spread = blocks.Sum(block => block.Weight * Math.Pow(block.Difference - effect, 2)) / weight / (blocks.Count - 1);
        var byDependence = Math.Sqrt(spread);
        return byChance > byDependence ? (byChance, NoiseDegrees) : (byDependence, blocks.Count - 1);
    }

    /// <summary>The values of runs of equal settings: one for each seed. Repetitions of one seed tell nothing new.</summary>
    private List<double> Repetitions(IEnumerable<int> runs) => [.. runs
        .GroupBy(run => _levels.SeedOf(run) ?? $"run {run}", StringComparer.Ordinal)
        .Select(same => same.Average(run => _metric[run]))];

    private (double? Noise, int Degrees, int Runs) FindNoise()
    {
        var groups = Enumerable.Range(0, _metric.Count)
            .GroupBy(run => _levels.Key(run, _controls), StringComparer.Ordinal)
            .Select(Repetitions)
            .Where(values => values.Count > 1)
            .ToList();
        var degrees = groups.Sum(values => values.Count - 1);
        if (degrees == 0) return (null, 0, 0);
        var squares = groups.Sum(values =>
        {
            var mean = values.Average();
            return values.Sum(value => (value - mean) * (value - mean));
        });
        return (Math.Sqrt(squares / degrees), degrees, groups.Sum(values => values.Count));
    }

    private sealed record Block(double Difference, int FromRuns, int ToRuns)
    {
        /// <summary>The inverse of the variance of <see cref="Difference"/>, in units of that of a run.</summary>
        public double Weight { get; } = 1 / ((1.0 / FromRuns) + (1.0 / ToRuns));
    }
}
