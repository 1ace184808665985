using Solvent.Tables;

namespace Solvent.Quality;

/// <summary>Collects expectations on one table. Each call adds one; <see cref="AsWarning"/> changes the last.</summary>
public class TableExpectations
{
    private readonly Table _table;
    private readonly List<Expectation> _expectations;

    internal TableExpectations(Table table)
    {
        _table = table;
        _expectations = [];
    }

    private protected TableExpectations(TableExpectations others)
    {
        _table = others._table;
        _expectations = others._expectations;
    }

    /// <summary>The expectations so far, apart from the table: to check another one, or to write them down.</summary>
    public ExpectationSuite Suite => new([.. _expectations]);

    /// <summary>Goes on with expectations on the values of one column.</summary>
    public ColumnExpectations Column(string name) => new(this, name);

    /// <summary>A number of rows, both ends included; <see langword="null"/> leaves an end open.</summary>
    /// <exception cref="SolventException"><c>expectation-invalid</c> when no end is given, or the lower is above the upper.</exception>
    public TableExpectations RowCount(long? min = null, long? max = null) => Add(new RowCountInRange(new Bounds(Bound.OrNone(min), Bound.OrNone(max))));

    /// <summary>No two rows agree in the column, or in all of the columns; every such row is at fault. Rows that miss one of the values are not checked.</summary>
    public TableExpectations Unique(string column, params string[] more) => Add(new UniqueRows(new ValueList<string>([column, .. more])));

    /// <summary>Combinations of values that another table has, in the columns of the same names.</summary>
    public TableExpectations FoundIn(string otherTable, params string[] columns)
        => Add(new KeysFoundIn(new ValueList<string>(columns), otherTable, new ValueList<string>(columns)));

    /// <summary>No row that another table has too, with the same value in every column that both have.</summary>
    public TableExpectations RowsNotFoundIn(string otherTable) => Add(new RowsNotFoundIn(otherTable));

    /// <summary>No row that another table has but for rounding, spelling and identifiers; numbers may be apart by a <paramref name="tolerance"/> of the larger.</summary>
    public TableExpectations RowsNotNearlyFoundIn(string otherTable, double tolerance = 0.001) => Add(new RowsNotNearlyFoundIn(otherTable, tolerance));

    /// <summary>A condition over the columns in text form, as in <c>Rows("end >= start and fare > 0")</c>; rows for which it is unknown, because a value is missing, are not checked.</summary>
    /// <exception cref="SolventException"><c>expectation-invalid</c>.</exception>
    public TableExpectations Rows(string condition) => Add(new RowsSatisfyCondition(condition));

    /// <summary>No row repeats another in every column.</summary>
    public TableExpectations DistinctRows() => Add(new DistinctRows());

    /// <summary>These columns, in this order, and no others.</summary>
    public TableExpectations Columns(params string[] names) => Add(new HasColumns(new ValueList<string>(names), Exactly: true));

    /// <summary>These columns, in any order, among others.</summary>
    public TableExpectations HasColumn(params string[] names) => Add(new HasColumns(new ValueList<string>(names), Exactly: false));

    /// <summary>A condition on each row, named <paramref name="description"/> in the report: <c>Rows("lands after it starts", row => row.Value("end") > row.Value("start"))</c>.</summary>
    public TableExpectations Rows(string description, Func<TableRow, bool> condition) => Add(new RowsSatisfy(description, condition));

    /// <summary>Expectations in text form; the grammar is that of <see cref="Expectations"/>.</summary>
    /// <exception cref="SolventException"><c>expectation-invalid</c>.</exception>
    public TableExpectations That(params string[] lines)
    {
        _expectations.AddRange(Expect.That(lines));
        return this;
    }

    /// <summary>Makes the last expectation a warning: its failure is shown and the report can still pass.</summary>
    /// <exception cref="InvalidOperationException">There is no expectation yet.</exception>
    public TableExpectations AsWarning()
    {
        if (_expectations.Count == 0) throw new InvalidOperationException("AsWarning follows an expectation.");
        _expectations[^1] = _expectations[^1] with { Severity = Severity.Warning };
        return this;
    }

    /// <summary>Checks the table.</summary>
    public ExpectationReport Validate(TimeProvider? time = null, CancellationToken cancellationToken = default)
        => Suite.Validate(_table, time, cancellationToken);

    /// <summary>Checks the table.</summary>
    public ExpectationReport Validate(ValidationOptions options, CancellationToken cancellationToken = default) => Suite.Validate(_table, options, cancellationToken);

    private protected TableExpectations Add(Expectation expectation)
    {
        _expectations.Add(expectation);
        return this;
    }
}
