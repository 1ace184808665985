namespace Solvent.Retraining;

/// <summary>
/// When a retraining is worth a thought: conditions on the champion and its data, joined by <c>and</c>, <c>or</c> and <c>not</c>:
/// <c>metric(Accuracy) &lt; 0.85 or (drift(taxi) and rows &gt; 10000)</c>.
/// </summary>
public abstract record Trigger
{
    /// <summary>Reads a trigger.</summary>
    /// <exception cref="SolventException"><c>trigger-invalid</c>, with the position.</exception>
    public static Trigger Parse(string text) => new TriggerParser(text).Parse();

    /// <summary>Writes the trigger so that it can be read again.</summary>
    public sealed override string ToString() => Write();

    /// <summary>The conditions that it is made of.</summary>
    internal abstract IEnumerable<Trigger> Conditions { get; }

    internal abstract TriggerAnswer Evaluate(ITriggerFacts facts, ICollection<TriggerFinding> findings);

    private protected abstract string Write();

    /// <summary>A condition that is one side of a joined one, in parentheses where they are needed.</summary>
    private protected static string Operand(Trigger operand, bool needsParentheses) => needsParentheses ? $"({operand.Write()})" : operand.Write();
}
