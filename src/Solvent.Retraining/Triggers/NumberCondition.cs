using System.Globalization;

namespace Solvent.Retraining;

/// <summary>A number against a limit.</summary>
internal abstract record NumberCondition(TriggerComparison Comparison, double Limit) : Trigger
{
    internal sealed override IEnumerable<Trigger> Conditions => [this];

    private protected abstract string Name { get; }

    internal sealed override TriggerAnswer Evaluate(ITriggerFacts facts, ICollection<TriggerFinding> findings)
    {
        var value = Value(facts);
        var answer = value is { } known && double.IsFinite(known) ? (IsMet(known) ? TriggerAnswer.Yes : TriggerAnswer.No) : TriggerAnswer.Unknown;
        findings.Add(new TriggerFinding(ToString(), answer, answer == TriggerAnswer.Unknown ? Missing : Found(value!.Value)));
        return answer;
    }

    private protected abstract string Missing { get; }

    private protected abstract double? Value(ITriggerFacts facts);

    private protected abstract string Found(double value);

    private protected virtual string LimitText => Limit.ToString("R", CultureInfo.InvariantCulture);

    private protected sealed override string Write() => $"{Name} {Operator} {LimitText}";

    private string Operator => Comparison switch
    {
        TriggerComparison.Less => "<",
        TriggerComparison.AtMost => "<=",
        TriggerComparison.More => ">",
        _ => ">=",
    };

    private bool IsMet(double value) => Comparison switch
    {
        TriggerComparison.Less => value < Limit,
        TriggerComparison.AtMost => value <= Limit,
        TriggerComparison.More => value > Limit,
        _ => value >= Limit,
    };
}
