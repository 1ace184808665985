using Solvent.Tables;

namespace Solvent.Quality;

/// <summary>Reads what is expected of one column.</summary>
internal sealed class ColumnPhraseParser(LineCursor cursor)
{
    private static readonly string[] Phrases =
    [
        "not missing", "missing at most", "is", "not constant", "most common value at most", "every class at least",
        .. BoundsParser.Phrases, "one of", "ignoring case one of", "ignoring spaces one of", "ignoring case and spaces one of", "matches", "length", "date format",
        "unique", "unique except first", "found in", "not found in", "increasing", "strictly increasing", "decreasing", "strictly decreasing",
        "not in the future", "newest within", "mean", "median", "sum", "deviation", "distinct values",
        "without outliers", "outliers at most", "without sentinels", "without unit change", "without variants", "without leakage",
    ];

    public Expectation Parse(string column)
        => Simple(column) ?? Presence(column) ?? Values(column) ?? Statistics(column) ?? (Expectation?)cursor.TryFoundIn(new ValueList<string>([column]))
            ?? new InRange(column, BoundsParser.Parse(cursor, Phrases));

    /// <summary>Phrases without anything after them.</summary>
    private Expectation? Simple(string column)
    {
        if (cursor.TryPhrase("not missing")) return new MissingAtMost(column, 0);
        if (cursor.TryPhrase("not constant")) return new NotConstant(column);
        if (cursor.TryPhrase("not in the future")) return new NotInFuture(column);
        if (cursor.TryPhrase("unique except first")) return new UniqueRows(new ValueList<string>([column]), ExceptFirst: true);
        if (cursor.TryPhrase("unique")) return new UniqueRows(new ValueList<string>([column]));
        if (cursor.TryPhrase("strictly increasing")) return new IncreasingValues(column, Strictly: true);
        if (cursor.TryPhrase("increasing")) return new IncreasingValues(column, Strictly: false);
        if (cursor.TryPhrase("strictly decreasing")) return new IncreasingValues(column, Strictly: true, Falling: true);
        if (cursor.TryPhrase("decreasing")) return new IncreasingValues(column, Strictly: false, Falling: true);
        return cursor.TryPhrase("without variants") ? new WithoutVariants(column) : null;
    }

    private Expectation? Presence(string column)
    {
        if (cursor.TryPhrase("missing at most")) return new MissingAtMost(column, cursor.Share());
        if (cursor.TryPhrase("most common value at most")) return new MostCommonAtMost(column, cursor.Share());
        if (cursor.TryPhrase("every class at least")) return new ClassesAtLeast(column, cursor.Share());
        if (cursor.TryPhrase("newest within")) return Newest(column);
        return cursor.TryPhrase("without leakage") ? Leakage(column) : null;
    }

    private Expectation? Values(string column)
    {
        if (cursor.TryPhrase("length")) return new LengthInRange(column, BoundsParser.Parse(cursor, BoundsParser.Phrases));
        if (cursor.TryPhrase("matches")) return new MatchesPattern(column, cursor.Rest("a regular expression", "Write for instance: origin matches ^[A-Z]{3}$."));
        if (cursor.TryPhrase("date format")) return new DateFormat(column, cursor.Rest("a date format", "Write for instance: date format yyyy-MM-dd."));
        if (cursor.TryPhrase("one of")) return new OneOf(column, cursor.List());
        if (cursor.TryPhrase("ignoring case and spaces one of")) return new OneOf(column, cursor.List(), IgnoreCase: true, IgnoreSpaces: true);
        if (cursor.TryPhrase("ignoring case one of")) return new OneOf(column, cursor.List(), IgnoreCase: true);
        if (cursor.TryPhrase("ignoring spaces one of")) return new OneOf(column, cursor.List(), IgnoreSpaces: true);
        if (cursor.TryPhrase("is iso date")) return new DateFormat(column, DateFormat.Iso);
        if (cursor.TryPhrase("is integer")) return new WholeNumbers(column);
        if (cursor.TryPhrase("is finite")) return new FiniteNumbers(column);
        return cursor.TryPhrase("is") ? new OfKind(column, Kind()) : null;
    }

    private Expectation? Statistics(string column)
    {
        if (cursor.TryPhrase("without outliers")) return Outliers(column, 0);
        if (cursor.TryPhrase("outliers at most")) return Outliers(column, cursor.Share());
        if (cursor.TryPhrase("without sentinels")) return new WithoutSentinels(column, cursor.AtEnd ? new ValueList<string>([]) : cursor.List());
        if (cursor.TryPhrase("without unit change")) return new WithoutUnitChange(column, cursor.TryPhrase("by") ? cursor.Numbers() : new ValueList<double>([]));
        foreach (var aggregate in Enum.GetValues<Aggregate>())
        {
            var phrase = aggregate == Aggregate.Distinct ? "distinct values" : aggregate.ToString();
            if (cursor.TryPhrase(phrase)) return new AggregateInRange(column, aggregate, BoundsParser.Parse(cursor, BoundsParser.Phrases));
        }

        return null;
    }

    private OutliersAtMost Outliers(string column, double share)
    {
        var method = OutlierMethod.Iqr;
        if (!cursor.TryPhrase("by")) return new OutliersAtMost(column, method, OutlierFence.UsualIqr, share);
        if (cursor.TryPhrase("mad")) method = OutlierMethod.Mad;
        else if (!cursor.TryPhrase("iqr")) throw cursor.Invalid("'iqr' or 'mad' is missing here", "Write for instance: delay without outliers by mad 3.5.");
        return new OutliersAtMost(column, method, cursor.AtEnd ? OutlierFence.UsualLimit(method) : cursor.Bound().Number, share);
    }

    private WithoutLeakage Leakage(string column)
    {
        var auc = cursor.TryPhrase("from") ? cursor.Bound().Number : LabelLeakage.Suspicious;
        return new WithoutLeakage(column, auc, cursor.TryPhrase("except") ? cursor.List() : new ValueList<string>([]));
    }

    private NewestWithin Newest(string column)
    {
        var age = cursor.Bound().Number;
        if (cursor.TryPhrase("days") || cursor.TryPhrase("day")) return new NewestWithin(column, age);
        if (cursor.TryPhrase("hours") || cursor.TryPhrase("hour")) return new NewestWithin(column, age / 24);
        throw cursor.Invalid("'days' is missing here", "Write for instance: date newest within 7 days.");
    }

    private ColumnKind Kind()
    {
        var word = cursor.PeekWord();
        foreach (var kind in Enum.GetValues<ColumnKind>())
        {
            if (cursor.TryPhrase(kind.ToString())) return kind;
        }

        var kinds = Enum.GetNames<ColumnKind>().Select(name => name.ToLowerInvariant()).Concat(["integer", "finite", "iso date"]).ToList();
        throw cursor.Invalid(
            word.Length == 0 ? "a kind is missing here" : $"'{word}' is no kind of column",
            NearestName.Suggestion(word, kinds) ?? $"The kinds are: {string.Join(", ", kinds)}.");
    }
}
