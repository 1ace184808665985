namespace Solvent.Retraining;

/// <summary>The opposite; what is not known stays so.</summary>
internal sealed record NotTrigger(Trigger Inner) : Trigger
{
    internal override IEnumerable<Trigger> Conditions => Inner.Conditions;

    internal override TriggerAnswer Evaluate(ITriggerFacts facts, ICollection<TriggerFinding> findings) => Inner.Evaluate(facts, findings) switch
    {
        TriggerAnswer.Yes => TriggerAnswer.No,
        TriggerAnswer.No => TriggerAnswer.Yes,
        _ => TriggerAnswer.Unknown,
    };

    private protected override string Write() => $"not {Operand(Inner, Inner is AndTrigger or OrTrigger)}";
}
