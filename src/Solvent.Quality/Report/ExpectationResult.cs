namespace Solvent.Quality;

/// <summary>What became of one expectation.</summary>
/// <param name="Expectation">The expectation in its text form.</param>
/// <param name="Column">The column, or the columns with commas between them; <see langword="null"/> when it is about the whole table.</param>
/// <param name="Severity">What a failure means.</param>
/// <param name="Passed">Whether the expectation holds.</param>
/// <param name="Checked">Number of rows with a value to check; for an expectation about the whole table the number of facts checked.</param>
/// <param name="Failed">How many of them do not satisfy it.</param>
/// <param name="FailedShare"><paramref name="Failed"/> as a share of <paramref name="Checked"/>, 0 to 1.</param>
/// <param name="Examples">The first rows at fault with their values, at most <see cref="ValidationOptions.ShownRows"/>.</param>
public sealed record ExpectationResult(
    string Expectation,
    string? Column,
    Severity Severity,
    bool Passed,
    long Checked,
    long Failed,
    double FailedShare,
    IReadOnlyList<FailedRow> Examples)
{
    /// <summary>Why the expectation failed or could not be checked, where rows do not say it: a column that does not exist, a row count.</summary>
    public string? Problem { get; init; }

    /// <summary>The numbers of all rows at fault: data rows, 1-based, the header not counted, ascending. Empty when the expectation is not about rows.</summary>
    public IReadOnlyList<long> Rows { get; init; } = [];

    /// <summary>Values that the expectation could not be asked of, such as text among numbers. They are not in <see cref="Failed"/>; the expectation does not hold while there are any.</summary>
    public long Unreadable { get; init; }

    /// <summary>Whether there was nothing to check, such as a range of a column without any value. Such an expectation holds, and says nothing.</summary>
    public bool CheckedNothing => Checked == 0 && Passed;
}
