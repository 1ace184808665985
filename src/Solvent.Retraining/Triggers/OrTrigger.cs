namespace Solvent.Retraining;

/// <summary>One of two, or both.</summary>
internal sealed record OrTrigger(Trigger Left, Trigger Right) : Trigger
{
    internal override IEnumerable<Trigger> Conditions => Left.Conditions.Concat(Right.Conditions);

    internal override TriggerAnswer Evaluate(ITriggerFacts facts, ICollection<TriggerFinding> findings)
    {
        var (left, right) = (Left.Evaluate(facts, findings), Right.Evaluate(facts, findings));
        return left > right ? left : right;
    }

    private protected override string Write() => $"{Operand(Left, needsParentheses: false)} or {Operand(Right, Right is OrTrigger)}";
}
