namespace Solvent.Quality;

/// <summary>Values out of a set.</summary>
/// <param name="values">Texts, numbers or truth values.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public sealed class OneOfAttribute(params object[] values) : ExpectationAttribute
{
    /// <summary>The values.</summary>
    public IReadOnlyList<object> Values => values;

    /// <summary>Whether the case of a text does not matter.</summary>
    public bool IgnoreCase { get; set; }

    /// <summary>Whether spaces around a text do not matter.</summary>
    public bool IgnoreSpaces { get; set; }

    private protected override IEnumerable<string> Statements(string? column)
        => [$"{column ?? throw NeedsColumn()} {OneOf.Phrase(values.Select(AttributeValue.Format), IgnoreCase, IgnoreSpaces)}"];
}
