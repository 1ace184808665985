namespace Solvent.Quality;

/// <summary>Values in which a regular expression finds a match; write <c>^…$</c> for the whole value.</summary>
/// <param name="pattern">The regular expression.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public sealed class PatternAttribute(string pattern) : ExpectationAttribute
{
    /// <summary>The regular expression.</summary>
    public string Pattern => pattern;

    private protected override IEnumerable<string> Statements(string? column) => [$"{column ?? throw NeedsColumn()} matches {Quoting.Pattern(pattern)}"];
}
