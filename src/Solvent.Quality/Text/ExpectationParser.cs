using Solvent.Tables;

namespace Solvent.Quality;

/// <summary>Reads one line of the text form; the grammar is that of <see cref="Expectations"/>.</summary>
internal sealed class ExpectationParser(LineCursor cursor)
{
    private static readonly string[] RangePhrases = ["between", "at least", "at most", "exactly"];

    private static readonly string[] ColumnPhrases =
    [
        "not missing", "not constant", "not in the future", "missing at most", "between", "at least", "at most", "exactly", "length", "matches", "one of",
        "unique", "increasing", "strictly increasing", "is", "newest within",
    ];

    public Expectation Parse()
    {
        var severity = cursor.TryPhrase("warn:") ? Severity.Warning : Severity.Error;
        var expectation = Statement() with { Severity = severity };
        return cursor.AtEnd ? expectation : throw cursor.Invalid("the expectation ends before this", "Write one expectation a line.");
    }

    private Expectation Statement()
    {
        if (cursor.TryPhrase("rows distinct")) return new DistinctRows();
        if (cursor.TryPhrase("rows")) return new RowCountInRange(Bounds([.. RangePhrases, "distinct"]));
        if (cursor.TryPhrase("columns include")) return new HasColumns(cursor.List(), Exactly: false);
        if (cursor.TryPhrase("columns")) return new HasColumns(cursor.List(), Exactly: true);
        if (cursor.TryCharacter('(')) return CombinationOfColumns();
        return AboutColumn(cursor.Name());
    }

    private UniqueRows CombinationOfColumns()
    {
        var names = new List<string>();
        do
        {
            names.Add(cursor.Name());
        }
        while (cursor.TryCharacter(','));
        if (!cursor.TryCharacter(')')) throw cursor.Invalid("a closing parenthesis is missing here", "Write for instance: (origin, date) unique.");
        if (!cursor.TryPhrase("unique")) throw cursor.Invalid("'unique' is missing here", "Write for instance: (origin, date) unique.");
        return new UniqueRows(new ValueList<string>(names));
    }

    private Expectation AboutColumn(string column)
    {
        if (cursor.TryPhrase("not missing")) return new MissingAtMost(column, 0);
        if (cursor.TryPhrase("not constant")) return new NotConstant(column);
        if (cursor.TryPhrase("not in the future")) return new NotInFuture(column);
        if (cursor.TryPhrase("missing at most")) return new MissingAtMost(column, cursor.Share());
        if (cursor.TryPhrase("length")) return new LengthInRange(column, Bounds());
        if (cursor.TryPhrase("matches")) return new MatchesPattern(column, cursor.Pattern());
        if (cursor.TryPhrase("one of")) return new OneOf(column, cursor.List());
        if (cursor.TryPhrase("unique")) return new UniqueRows(new ValueList<string>([column]));
        if (cursor.TryPhrase("strictly increasing")) return new IncreasingValues(column, Strictly: true);
        if (cursor.TryPhrase("increasing")) return new IncreasingValues(column, Strictly: false);
        if (cursor.TryPhrase("newest within")) return Newest(column);
        if (cursor.TryPhrase("is")) return new OfKind(column, Kind());
        return new InRange(column, Bounds(ColumnPhrases));
    }

    private NewestWithin Newest(string column)
    {
        var days = cursor.Bound().Number;
        _ = cursor.TryPhrase("days") || cursor.TryPhrase("day")
            ? true
            : throw cursor.Invalid("'days' is missing here", "Write for instance: date newest within 7 days.");
        return new NewestWithin(column, days);
    }

    private ColumnKind Kind()
    {
        var word = cursor.PeekWord();
        foreach (var kind in Enum.GetValues<ColumnKind>())
        {
            if (cursor.TryPhrase(kind.ToString())) return kind;
        }

        var kinds = Enum.GetNames<ColumnKind>().Select(name => name.ToLowerInvariant()).ToList();
        throw cursor.Invalid(
            word.Length == 0 ? "a kind is missing here" : $"'{word}' is no kind of column",
            NearestName.Suggestion(word, kinds) ?? $"The kinds are: {string.Join(", ", kinds)}.");
    }

    private Bounds Bounds(string[]? alternatives = null)
    {
        if (cursor.TryPhrase("at least")) return new Bounds(cursor.Bound(), null);
        if (cursor.TryPhrase("at most")) return new Bounds(null, cursor.Bound());
        if (cursor.TryPhrase("exactly"))
        {
            var value = cursor.Bound();
            return new Bounds(value, value);
        }

        if (!cursor.TryPhrase("between")) throw UnknownPhrase(alternatives ?? RangePhrases);
        var lower = cursor.Bound();
        if (!cursor.TryPhrase("and")) throw cursor.Invalid("'and' is missing here", "Write for instance: between -120 and 1500.");
        return new Bounds(lower, cursor.Bound());
    }

    private SolventException UnknownPhrase(string[] phrases)
    {
        var word = cursor.PeekWord();
        var firstWords = phrases.SelectMany(phrase => phrase.Split(' ')).Distinct();
        return cursor.Invalid(
            word.Length == 0 ? "the expectation ends too early" : $"'{word}' is no expectation",
            NearestName.Suggestion(word, firstWords) ?? $"After this comes one of: {string.Join(", ", phrases)}.");
    }
}
