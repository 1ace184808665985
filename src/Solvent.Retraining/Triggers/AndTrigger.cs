namespace Solvent.Retraining;

/// <summary>Both.</summary>
internal sealed record AndTrigger(Trigger Left, Trigger Right) : Trigger
{
    internal override IEnumerable<Trigger> Conditions => Left.Conditions.Concat(Right.Conditions);

    internal override TriggerAnswer Evaluate(ITriggerFacts facts, ICollection<TriggerFinding> findings)
    {
        // Both are looked at, so that the findings tell all.
        var (left, right) = (Left.Evaluate(facts, findings), Right.Evaluate(facts, findings));
        return left < right ? left : right;
    }

    private protected override string Write() => $"{Operand(Left, Left is OrTrigger)} and {Operand(Right, Right is OrTrigger or AndTrigger)}";
}
