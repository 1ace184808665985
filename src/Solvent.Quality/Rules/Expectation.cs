using Solvent.Tables;

namespace Solvent.Quality;

/// <summary>One thing that a table should satisfy. Make expectations with <see cref="Expect"/> or <see cref="Expectations.Parse"/>.</summary>
public abstract record Expectation
{
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

    internal abstract ExpectationResult Check(Table table, ValidationContext context);

    /// <summary>The result of an expectation about the whole table: a fact holds, or <paramref name="problem"/> says why not.</summary>
    private protected ExpectationResult Fact(string? problem, long facts = 1, long failed = 1)
        => Result(problem is null, facts, problem is null ? 0 : failed, []) with { Problem = problem };

    /// <summary>The result of an expectation that rows satisfy or not; <paramref name="show"/> makes an example of one.</summary>
    private protected ExpectationResult OfRows(ValidationContext context, long @checked, List<int> failed, Func<int, FailedRow> show)
        => Result(failed.Count == 0, @checked, failed.Count, [.. failed.Take(context.ShownRows).Select(show)]) with { Rows = new RowNumbers(failed) };

    private protected ExpectationResult Result(bool passed, long @checked, long failed, IReadOnlyList<FailedRow> examples)
        => new(ToText(), Column, Severity, passed, @checked, failed, @checked == 0 ? 0 : (double)failed / @checked, examples);

    private protected static FailedRow Row(Table table, int row, string? value, string? detail = null)
        => new(table.Path ?? table.Name, row + 1L, value, detail);
}
