namespace Solvent.Quality;

/// <summary>Reads one line of the text form; the grammar is that of <see cref="Expectations"/>.</summary>
internal sealed class ExpectationParser(LineCursor cursor)
{
    private static readonly string[] RowPhrases = [.. BoundsParser.Phrases, "distinct", "satisfy", "found", "not found in", "not nearly found in"];

    public Expectation Parse()
    {
        var severity = cursor.TryPhrase("warn:") ? Severity.Warning : Severity.Error;
        var expectation = Statement() with { Severity = severity };
        return cursor.AtEnd ? expectation : throw cursor.Invalid("the expectation ends before this", "Write one expectation a line.");
    }

    private Expectation Statement()
    {
        if (cursor.TryPhrase("rows")) return AboutRows();
        if (cursor.TryPhrase("columns include")) return new HasColumns(cursor.List(), Exactly: false);
        if (cursor.TryPhrase("columns")) return new HasColumns(cursor.List(), Exactly: true);
        return cursor.TryCharacter('(') ? AboutColumns() : new ColumnPhraseParser(cursor).Parse(cursor.Name());
    }

    private Expectation AboutRows()
    {
        if (cursor.TryPhrase("distinct")) return new DistinctRows();
        if (cursor.TryPhrase("satisfy")) return new RowsSatisfyCondition(cursor.Rest("a condition", "Write for instance: rows satisfy end >= start."));
        if (cursor.TryPhrase("not found in")) return new RowsNotFoundIn(cursor.Name());
        if (!cursor.TryPhrase("not nearly found in")) return new RowCountInRange(BoundsParser.Parse(cursor, RowPhrases));
        var table = cursor.Name();
        return new RowsNotNearlyFoundIn(table, cursor.TryPhrase("within") ? cursor.Share() : RowsNotNearlyFoundIn.UsualTolerance);
    }

    private Expectation AboutColumns()
    {
        var names = cursor.NamesUntilParenthesis();
        if (cursor.TryPhrase("unique except first")) return new UniqueRows(names, ExceptFirst: true);
        if (cursor.TryPhrase("unique")) return new UniqueRows(names);
        return cursor.TryFoundIn(names) ?? throw cursor.Invalid("'unique' is missing here", "Write for instance: (origin, date) unique.");
    }
}
