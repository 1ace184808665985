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

    /// <summary>Values out of <paramref name="values"/>, as they are spelled.</summary>
    public ColumnExpectations OneOf(params IEnumerable<string> values) => On(new OneOf(_column, new ValueList<string>(values)));

    /// <summary>Values out of <paramref name="values"/> without regard to case, to spaces around them, or to both.</summary>
    public ColumnExpectations OneOf(IEnumerable<string> values, bool ignoreCase, bool ignoreSpaces = false)
        => On(new OneOf(_column, new ValueList<string>(values), ignoreCase, ignoreSpaces));

    /// <summary>Values in which the regular expression finds a match; a value that takes longer than a second fails the expectation.</summary>
    public ColumnExpectations Matches(string pattern) => On(new MatchesPattern(_column, pattern));

    /// <summary>Texts of <paramref name="min"/> to <paramref name="max"/> characters; <see langword="null"/> leaves an end open.</summary>
    public ColumnExpectations Length(int? min = null, int? max = null) => On(new LengthInRange(_column, new Bounds(Bound.OrNone(min), Bound.OrNone(max))));

    /// <summary>Dates in a format of .NET, as the invariant culture reads them.</summary>
    public ColumnExpectations DateFormat(string format = "yyyy-MM-dd") => On(new DateFormat(_column, format));

    /// <summary>No value occurs twice. Every row of a repeated value is at fault, or those after the first.</summary>
    public ColumnExpectations Unique(bool exceptFirst = false) => On(new UniqueRows(new ValueList<string>([_column]), exceptFirst));

    /// <summary>Values that the column <paramref name="otherColumn"/> of another table has; by default the one of the same name.</summary>
    public ColumnExpectations FoundIn(string otherTable, string? otherColumn = null) => On(Key(otherTable, otherColumn, not: false));

    /// <summary>Values that the column <paramref name="otherColumn"/> of another table does not have; by default the one of the same name.</summary>
    public ColumnExpectations NotFoundIn(string otherTable, string? otherColumn = null) => On(Key(otherTable, otherColumn, not: true));

    /// <summary>A column of this kind.</summary>
    public ColumnExpectations OfType(ColumnKind kind) => On(new OfKind(_column, kind));

    /// <summary>Numbers without a fraction.</summary>
    public ColumnExpectations WholeNumbers() => On(new WholeNumbers(_column));

    /// <summary>Numbers that are not infinite.</summary>
    public ColumnExpectations Finite() => On(new FiniteNumbers(_column));

    /// <summary>Values that never fall from row to row, or always rise.</summary>
    public ColumnExpectations Increasing(bool strictly = false) => On(new IncreasingValues(_column, strictly));

    /// <summary>Values that never rise from row to row, or always fall.</summary>
    public ColumnExpectations Decreasing(bool strictly = false) => On(new IncreasingValues(_column, strictly, Falling: true));

    /// <summary>At least two different values.</summary>
    public ColumnExpectations NotConstant() => On(new NotConstant(_column));

    /// <summary>The most common value has at most <paramref name="share"/> of the rows with a value, 0 to 1.</summary>
    public ColumnExpectations MostCommonAtMost(double share) => On(new MostCommonAtMost(_column, share));

    /// <summary>A label of two classes or more, each with at least <paramref name="share"/> of the rows with a label, 0 to 1.</summary>
    public ColumnExpectations ClassesAtLeast(double share) => On(new ClassesAtLeast(_column, share));

    /// <summary>A label that no other column but those in <paramref name="except"/> tells alone with an AUC of <paramref name="auc"/> or more; see <see cref="LabelLeakage"/>.</summary>
    public ColumnExpectations NotLeaked(double auc = LabelLeakage.Suspicious, params string[] except) => On(new WithoutLeakage(_column, auc, new ValueList<string>(except)));

    /// <summary>At most a <paramref name="share"/> of the numbers are outliers; a limit of <see langword="null"/> is the usual one of the method.</summary>
    public ColumnExpectations OutliersAtMost(double share, OutlierMethod method = OutlierMethod.Iqr, double? limit = null)
        => On(new OutliersAtMost(_column, method, limit ?? OutlierFence.UsualLimit(method), share));

    /// <summary>No value that stands for a missing one: none of <paramref name="values"/> or, without any, of the usual ones such as -999 and n/a.</summary>
    public ColumnExpectations NoSentinels(params string[] values) => On(new WithoutSentinels(_column, new ValueList<string>(values)));

    /// <summary>No block of rows in another unit, by one of <paramref name="factors"/> or, without any, by a usual one such as 10, 1000 or 1.609344.</summary>
    public ColumnExpectations NoUnitChange(params double[] factors) => On(new WithoutUnitChange(_column, new ValueList<double>(factors)));

    /// <summary>No category in two spellings that differ in case, spaces or the form of their characters.</summary>
    public ColumnExpectations NoVariants() => On(new WithoutVariants(_column));

    /// <summary>A mean, a median or another number about all values, both ends included; <see langword="null"/> leaves an end open.</summary>
    public ColumnExpectations Aggregate(Aggregate aggregate, double? min = null, double? max = null)
        => On(new AggregateInRange(_column, aggregate, new Bounds(Bound.OrNone(min), Bound.OrNone(max))));

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

    private KeysFoundIn Key(string otherTable, string? otherColumn, bool not)
        => new(new ValueList<string>([_column]), otherTable, new ValueList<string>([otherColumn ?? _column]), not);

    private ColumnExpectations On(Expectation expectation)
    {
        Add(expectation);
        return this;
    }
}
