using Solvent.Drift;

namespace Solvent.Retraining;

/// <summary><c>drift(taxi)</c>, <c>drift(taxi, fare)</c>: whether the newest version differs from the one that the champion was trained on.</summary>
internal sealed record DriftCondition(string? Dataset, string? Column) : Trigger
{
    internal override IEnumerable<Trigger> Conditions => [this];

    internal override TriggerAnswer Evaluate(ITriggerFacts facts, ICollection<TriggerFinding> findings)
    {
        var drift = facts.Drift(Column);
        var answer = drift?.Verdict switch
        {
            DriftVerdict.Drift => TriggerAnswer.Yes,
            DriftVerdict.Ok => TriggerAnswer.No,
            _ => TriggerAnswer.Unknown,
        };
        findings.Add(new TriggerFinding(ToString(), answer, drift?.Reason ?? "there is nothing to compare"));
        return answer;
    }

    private protected override string Write() => (Dataset, Column) switch
    {
        (null, _) => "drift",
        (_, null) => $"drift({TriggerLexer.Quote(Dataset)})",
        _ => $"drift({TriggerLexer.Quote(Dataset)}, {TriggerLexer.Quote(Column)})",
    };
}
