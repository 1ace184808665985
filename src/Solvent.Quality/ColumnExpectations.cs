using Solvent.Tables;

namespace Solvent.Quality;

/// <summary>Collects expectations on the values of one column. Missing values are only checked by <see cref="NotMissing"/> and <see cref="MaxMissing"/>.</summary>
public sealed class ColumnExpectations : TableExpectations
{
    private readonly string _column;

    internal ColumnExpectations(TableExpectations others, string column)
        : base(others)
        => _column = column;

    /// <summary>Every row has a value.</summary>
    public ColumnExpectations NotMissing() => On(new MissingAtMost(_column, 0));

    /// <summary>At most <paramref name="share"/> of the rows, 0 to 1, have no value.</summary>
    public ColumnExpectations MaxMissing(double share) => On(new MissingAtMost(_column, share));

    /// <summary>Numbers from <paramref name="min"/> to <paramref name="max"/>, both included.</summary>
    public ColumnExpectations Between(double min, double max) => On(new InRange(_column, new Bounds(min, max)));

    /// <summary>Times from <paramref name="first"/> to <paramref name="last"/>, both included; local times are converted to UTC.</summary>
    public ColumnExpectations Between(DateTime first, DateTime last) => On(new InRange(_column, new Bounds(Bound.Of(first), Bound.Of(last))));

    /// <summary>Numbers of <paramref name="min"/> or more.</summary>
    public ColumnExpectations AtLeast(double min) => On(new InRange(_column, new Bounds(min, null)));

    /// <summary>Numbers of <paramref name="max"/> or less.</summary>
    public ColumnExpectations AtMost(double max) => On(new InRange(_column, new Bounds(null, max)));

    /// <summary>Values out of <paramref name="values"/>.</summary>
    public ColumnExpectations OneOf(params IEnumerable<string> values) => On(new OneOf(_column, new ValueList<string>(values)));

    /// <summary>Values in which the regular expression finds a match; a value that takes longer than a second fails the expectation.</summary>
    public ColumnExpectations Matches(string pattern) => On(new MatchesPattern(_column, pattern));

    /// <summary>Texts of <paramref name="min"/> to <paramref name="max"/> characters; <see langword="null"/> leaves an end open.</summary>
    public ColumnExpectations Length(int? min = null, int? max = null)
        => On(new LengthInRange(_column, new Bounds(min is null ? null : (double)min, max is null ? null : (double)max)));

    /// <summary>No value occurs twice.</summary>
    public ColumnExpectations Unique() => On(new UniqueRows(new ValueList<string>([_column])));

    /// <summary>A column of this kind.</summary>
    public ColumnExpectations OfType(ColumnKind kind) => On(new OfKind(_column, kind));

    /// <summary>Values that never fall from row to row, or always rise.</summary>
    public ColumnExpectations Increasing(bool strictly = false) => On(new IncreasingValues(_column, strictly));

    /// <summary>At least two different values.</summary>
    public ColumnExpectations NotConstant() => On(new NotConstant(_column));

    /// <summary>Timestamps up to now.</summary>
    public ColumnExpectations NotInFuture() => On(new NotInFuture(_column));

    /// <summary>The newest timestamp is at most <paramref name="days"/> days old.</summary>
    public ColumnExpectations NewestWithin(double days) => On(new NewestWithin(_column, days));

    /// <inheritdoc cref="TableExpectations.AsWarning"/>
    public new ColumnExpectations AsWarning()
    {
        base.AsWarning();
        return this;
    }

    private ColumnExpectations On(Expectation expectation)
    {
        Add(expectation);
        return this;
    }
}
