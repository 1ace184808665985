namespace Solvent.Quality;

/// <summary>States an expectation on a property of a row type, or on the type; <see cref="Expect.FromType{T}"/> reads it.</summary>
public abstract class ExpectationAttribute : Attribute
{
    private protected ExpectationAttribute()
    {
    }

    /// <summary>What a failure means.</summary>
    public Severity Severity { get; set; }

    /// <summary>The expectations in text form.</summary>
    /// <param name="column">The column, or <see langword="null"/> on a type.</param>
    internal IEnumerable<string> ToLines(string? column)
        => Statements(column is null ? null : Quoting.Name(column)).Select(line => Severity == Severity.Warning ? $"warn: {line}" : line);

    private protected abstract IEnumerable<string> Statements(string? column);

    private protected SolventException NeedsColumn()
        => ConditionScope.Invalid($"[{GetType().Name[..^"Attribute".Length]}] belongs on a property.", "On a type write [Expect(\"rows distinct\")] or [Unique(\"a\", \"b\")].");
}
