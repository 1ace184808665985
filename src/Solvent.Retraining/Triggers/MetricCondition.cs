using System.Globalization;

namespace Solvent.Retraining;

/// <summary><c>metric(Accuracy) &lt; 0.85</c>: a metric of the champion on the newest version.</summary>
internal sealed record MetricCondition(string Metric, TriggerComparison Comparison, double Limit) : NumberCondition(Comparison, Limit)
{
    private protected override string Name => $"metric({TriggerLexer.Quote(Metric)})";

    private protected override string Missing => $"the champion's {Metric} on the newest version was not measured";

    private protected override double? Value(ITriggerFacts facts) => facts.Metric(Metric);

    private protected override string Found(double value) => $"{Metric} is {value.ToString("0.#####", CultureInfo.InvariantCulture)}";
}
