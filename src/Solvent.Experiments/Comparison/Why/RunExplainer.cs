using System.Globalization;

namespace Solvent.Experiments;

/// <summary>Finds out why the metric of two runs differs: what they differ in, and what each of it makes of the metric in the other runs.</summary>
internal sealed class RunExplainer
{
    private readonly RunRecord _best;
    private readonly RunRecord _worst;
    private readonly string _metric;
    private readonly FactorLevels _levels;
    private readonly IReadOnlyList<Factor> _controls;
    private readonly PairEvidence _pairs;
    private readonly Lazy<EffectModel?> _model;
    private readonly Lazy<EffectModel?> _slopes;
    private readonly int _bestIndex;
    private readonly int _worstIndex;

    private RunExplainer(RunRecord best, RunRecord worst, string metric, IReadOnlyList<RunRecord> others)
    {
        (_best, _worst, _metric) = (best, worst, metric);
        var runs = others.Where(run => run.Id != best.Id && run.Id != worst.Id && IsEvidence(run, metric)).Prepend(best).Prepend(worst).ToList();
        (_worstIndex, _bestIndex) = (0, 1);
        _levels = FactorLevels.Of(runs);
        var values = runs.Select(run => run.Metrics[metric]).ToList();
        _controls = [.. _levels.Factors.Where(factor => factor.Kind is not (DifferenceKind.Seed or DifferenceKind.Machine) && !IsLabel(factor))];
        _pairs = new PairEvidence(_levels, values, _controls);
        _model = new Lazy<EffectModel?>(() => EffectModel.Create(_levels, values, _controls, withSlopes: false));
        _slopes = new Lazy<EffectModel?>(() => EffectModel.Create(_levels, values, _controls, withSlopes: true));
    }

    /// <summary>Explains the change of a metric that both runs have.</summary>
    public static RunExplanation Explain(RunRecord best, RunRecord worst, string metric, IReadOnlyList<RunRecord> others)
        => new RunExplainer(best, worst, metric, others).Explain();

    private static bool IsEvidence(RunRecord run, string metric)
        => run.Status == RunStatus.Finished && run.DeletedAt is null && run.Metrics.TryGetValue(metric, out var value) && double.IsFinite(value);

    private RunExplanation Explain()
    {
        var differing = _levels.Factors.Where(factor => _levels[factor, _worstIndex] != _levels[factor, _bestIndex]).ToList();
        var differences = differing.Select(factor => Explain(factor, differing)).ToList();
        var change = _best.Metrics[_metric] - _worst.Metrics[_metric];
        return new RunExplanation(_best, _worst, _metric, [.. differences.OrderBy(Order).ThenByDescending(difference => Math.Abs(difference.Estimate.Effect)).ThenBy(difference => difference.Kind).ThenBy(difference => difference.Name, StringComparer.Ordinal)])
        {
            EvidenceRuns = _levels.Runs.Count,
            Noise = _pairs.Noise,
            NoiseRuns = _pairs.NoiseRuns,
            MayBeChance = _pairs.Noise is { } noise ? Math.Abs(change) <= StudentT.Quantile(0.975, _pairs.NoiseDegrees) * noise * Math.Sqrt(2) : null,
        };
    }

    private RunDifference Explain(Factor factor, List<Factor> differing)
    {
        var (from, to) = (_levels[factor, _worstIndex], _levels[factor, _bestIndex]);
        var estimate = factor.Kind == DifferenceKind.Seed || IsLabel(factor) ? EffectEstimate.None : Estimate(factor, from, to);
        var isUnknown = estimate.Evidence == EvidenceKind.None && factor.Kind is not (DifferenceKind.Seed or DifferenceKind.Machine);
        return new RunDifference(factor.Kind, factor.Name, DifferenceText.Of(factor, _worst), DifferenceText.Of(factor, _best), estimate)
        {
            Details = _levels.OtherNamesOf(factor) is [_, ..] others ? [$"Also logged as {string.Join(", ", others)}."] : DifferenceText.Details(factor, _worst, _best),
            ConfoundedWith = isUnknown ? [.. differing.Where(other => other != factor && AreConfounded(factor, other)).Select(other => other.Name)] : [],
            Suggestion = isUnknown ? Separation.Of(factor, _best, _worst, differing) : null,
        };
    }

    private EffectEstimate Estimate(Factor factor, string from, string to)
    {
        EffectEstimate[] estimates = [_pairs.Of(factor, from, to)];
        if (estimates[0].Evidence != EvidenceKind.None || !_controls.Contains(factor)) return estimates[0];
        var byLevels = _model.Value?.Of(factor, from, to) ?? EffectEstimate.None;
        return byLevels.Evidence != EvidenceKind.None ? byLevels : _slopes.Value?.Of(factor, from, to) ?? EffectEstimate.None;
    }

    /// <summary>A parameter with another text in most runs, such as a path, is a name of the run and no setting.</summary>
    private bool IsLabel(Factor factor)
    {
        if (factor.Kind != DifferenceKind.Parameter || _levels.Runs.Count < 4) return false;
        var levels = Enumerable.Range(0, _levels.Runs.Count).Select(run => _levels[factor, run]).Distinct(StringComparer.Ordinal).ToList();
        return levels.Count > _levels.Runs.Count / 2 && levels.Exists(level => !double.TryParse(level, CultureInfo.InvariantCulture, out _));
    }

    /// <summary>Whether, in all runs with either level of one factor, another factor went with it.</summary>
    private bool AreConfounded(Factor factor, Factor other) => other.Kind is not (DifferenceKind.Seed or DifferenceKind.Machine)
        && Enumerable.Range(0, _levels.Runs.Count).All(run =>
            (_levels[factor, run] != _levels[factor, _worstIndex] || _levels[other, run] == _levels[other, _worstIndex])
            && (_levels[factor, run] != _levels[factor, _bestIndex] || _levels[other, run] == _levels[other, _bestIndex]));

    private static int Order(RunDifference difference) => difference switch
    {
        { Estimate.Evidence: not EvidenceKind.None } => 0,
        { Kind: DifferenceKind.Seed or DifferenceKind.Machine } => 2,
        _ => 1,
    };
}
