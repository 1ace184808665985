using Solvent.Tables;

namespace Solvent.Quality;

/// <summary>One thing that a table should satisfy. Make expectations with <see cref="Expect"/> or <see cref="Expectations.Parse"/>.</summary>
public abstract record Expectation
{
    /// <summary>The number of example rows in a result.</summary>
    internal const int MostExamples = 5;

    private protected Expectation()
    {
    }

    /// <summary>What a failure means.</summary>
    public Severity Severity { get; init; }

    /// <summary>The column, or the columns with commas between them; <see langword="null"/> when it is about the whole table.</summary>
    public virtual string? Column => null;

    /// <summary>The text form without the severity.</summary>
    private protected abstract string Statement { get; }

    /// <summary>The expectation as <see cref="Expectations.Parse"/> reads it.</summary>
    public string ToText() => Severity == Severity.Warning ? $"warn: {Statement}" : Statement;

    /// <inheritdoc/>
    public sealed override string ToString() => ToText();

    internal abstract ExpectationResult Check(Table table, TimeProvider time);

    /// <summary>The result of an expectation about the whole table: a fact holds, or <paramref name="problem"/> says why not.</summary>
    private protected ExpectationResult Fact(string? problem, long facts = 1, long failed = 1)
    {
        if (problem is null) failed = 0;
        return Result(problem is null, facts, failed, []) with { Problem = problem };
    }

    private protected ExpectationResult Result(bool passed, long @checked, long failed, IReadOnlyList<FailedRow> examples)
        => new(ToText(), Column, Severity, passed, @checked, failed, @checked == 0 ? 0 : (double)failed / @checked, examples);

    internal static FailedRow Row(Table table, int row, string? value, string? detail = null)
        => new(table.Path ?? table.Name, row + 1L, value, detail);
}
