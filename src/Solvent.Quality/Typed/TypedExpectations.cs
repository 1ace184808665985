using System.Linq.Expressions;
using Microsoft.Data.Analysis;
using Microsoft.ML;
using Solvent.Tables;

namespace Solvent.Quality;

/// <summary>
/// Collects expectations on rows of a type, whose columns are named by its properties: <c>Expect.For&lt;Trip&gt;().Unique(t => t.Id).MaxMissing(t => t.Km, 0.02)</c>.
/// Each call adds one; <see cref="AsWarning"/> changes the last. What has no method here is reached by <see cref="Column"/>.
/// </summary>
/// <typeparam name="T">The rows: a record, a class or an anonymous type with a property for each column.</typeparam>
public sealed class TypedExpectations<T>
{
    private readonly TableExpectations _expectations = new(Table.Empty(typeof(T).Name));

    internal TypedExpectations()
    {
    }

    /// <summary>The expectations so far: to check tables, or to write them down.</summary>
    public ExpectationSuite Suite => _expectations.Suite;

    /// <summary>Any expectations on one column: <c>Column(t => t.Km, km => km.Between(0, 500).NoUnitChange())</c>.</summary>
    public TypedExpectations<T> Column(Expression<Func<T, object?>> column, Action<ColumnExpectations> expect)
    {
        expect(_expectations.Column(ColumnSelector.NameOf(column)));
        return this;
    }

    /// <inheritdoc cref="ColumnExpectations.NotMissing"/>
    public TypedExpectations<T> Required(Expression<Func<T, object?>> column) => Column(column, values => values.NotMissing());

    /// <inheritdoc cref="ColumnExpectations.MaxMissing"/>
    public TypedExpectations<T> MaxMissing(Expression<Func<T, object?>> column, double share) => Column(column, values => values.MaxMissing(share));

    /// <inheritdoc cref="ColumnExpectations.Between(double, double)"/>
    public TypedExpectations<T> Range(Expression<Func<T, object?>> column, double min, double max) => Column(column, values => values.Between(min, max));

    /// <inheritdoc cref="ColumnExpectations.Between(DateTime, DateTime)"/>
    public TypedExpectations<T> Range(Expression<Func<T, object?>> column, DateTime first, DateTime last) => Column(column, values => values.Between(first, last));

    /// <inheritdoc cref="ColumnExpectations.AtLeast"/>
    public TypedExpectations<T> AtLeast(Expression<Func<T, object?>> column, double min) => Column(column, values => values.AtLeast(min));

    /// <inheritdoc cref="ColumnExpectations.AtMost"/>
    public TypedExpectations<T> AtMost(Expression<Func<T, object?>> column, double max) => Column(column, values => values.AtMost(max));

    /// <inheritdoc cref="ColumnExpectations.OneOf(IEnumerable{string})"/>
    public TypedExpectations<T> OneOf(Expression<Func<T, object?>> column, params string[] values) => Column(column, each => each.OneOf(values));

    /// <inheritdoc cref="ColumnExpectations.Matches"/>
    public TypedExpectations<T> Matches(Expression<Func<T, object?>> column, string pattern) => Column(column, values => values.Matches(pattern));

    /// <inheritdoc cref="ColumnExpectations.Length"/>
    public TypedExpectations<T> Length(Expression<Func<T, object?>> column, int? min = null, int? max = null) => Column(column, values => values.Length(min, max));

    /// <summary>No two rows agree in the column, or in all of the columns; every such row is at fault. Rows that miss one of the values are not checked.</summary>
    public TypedExpectations<T> Unique(Expression<Func<T, object?>> column, params Expression<Func<T, object?>>[] more)
    {
        _expectations.Unique(ColumnSelector.NameOf(column), [.. more.Select(ColumnSelector.NameOf)]);
        return this;
    }

    /// <inheritdoc cref="ColumnExpectations.FoundIn"/>
    public TypedExpectations<T> FoundIn(Expression<Func<T, object?>> column, string otherTable, string? otherColumn = null)
        => Column(column, values => values.FoundIn(otherTable, otherColumn));

    /// <inheritdoc cref="ColumnExpectations.Increasing"/>
    public TypedExpectations<T> Increasing(Expression<Func<T, object?>> column, bool strictly = false) => Column(column, values => values.Increasing(strictly));

    /// <inheritdoc cref="ColumnExpectations.NotConstant"/>
    public TypedExpectations<T> NotConstant(Expression<Func<T, object?>> column) => Column(column, values => values.NotConstant());

    /// <summary>The column that is to be predicted: it is not constant, and no other column tells it nearly alone; see <see cref="LabelLeakage"/>.</summary>
    /// <param name="column">The label.</param>
    /// <param name="auc">The AUC from which another column is at fault.</param>
    /// <param name="minClassShare">The least share of the rows that each class has; 0 for any.</param>
    public TypedExpectations<T> Label(Expression<Func<T, object?>> column, double auc = LabelLeakage.Suspicious, double minClassShare = 0)
        => Column(column, label => LabelExpectations.Add(label, auc, minClassShare));

    /// <inheritdoc cref="ColumnExpectations.NotInFuture"/>
    public TypedExpectations<T> NotInFuture(Expression<Func<T, object?>> column) => Column(column, values => values.NotInFuture());

    /// <inheritdoc cref="ColumnExpectations.NewestWithin"/>
    public TypedExpectations<T> NewestWithin(Expression<Func<T, object?>> column, double days) => Column(column, values => values.NewestWithin(days));

    /// <summary>
    /// A condition on each row: <c>Rows(t => t.End >= t.Start)</c>. It becomes text, so it knows comparisons, arithmetic, <c>&amp;&amp;</c>, <c>||</c>, <c>!</c>, null, <c>HasValue</c>,
    /// <c>Length</c>, <c>Math.Abs</c>, <c>TotalDays</c> of a difference and values from outside; a row for which it is unknown, because a value is missing, is not checked.
    /// </summary>
    /// <exception cref="SolventException"><c>expectation-invalid</c> for what has no text form.</exception>
    public TypedExpectations<T> Rows(Expression<Func<T, bool>> condition)
    {
        _expectations.Rows(ConditionText.Of(condition));
        return this;
    }

    /// <inheritdoc cref="TableExpectations.RowCount"/>
    public TypedExpectations<T> RowCount(long? min = null, long? max = null) => With(table => table.RowCount(min, max));

    /// <inheritdoc cref="TableExpectations.DistinctRows"/>
    public TypedExpectations<T> DistinctRows() => With(table => table.DistinctRows());

    /// <summary>Expectations in text form.</summary>
    /// <exception cref="SolventException"><c>expectation-invalid</c>.</exception>
    public TypedExpectations<T> That(params string[] lines) => With(table => table.That(lines));

    /// <inheritdoc cref="TableExpectations.AsWarning"/>
    public TypedExpectations<T> AsWarning() => With(table => table.AsWarning());

    /// <summary>Checks rows.</summary>
    public ExpectationReport Validate(IEnumerable<T> rows, ValidationOptions? options = null, CancellationToken cancellationToken = default)
        => Suite.Validate(rows, options, cancellationToken);

    /// <summary>Checks a table that has the columns.</summary>
    public ExpectationReport Validate(Table table, ValidationOptions? options = null, CancellationToken cancellationToken = default)
        => Suite.Validate(table, options ?? new ValidationOptions(), cancellationToken);

    /// <summary>Checks a data view that has the columns.</summary>
    public ExpectationReport Validate(IDataView data, ValidationOptions? options = null, CancellationToken cancellationToken = default)
        => Suite.Validate(data, options, cancellationToken);

    /// <summary>Checks a data frame that has the columns.</summary>
    public ExpectationReport Validate(DataFrame data, ValidationOptions? options = null, CancellationToken cancellationToken = default)
        => Suite.Validate(data, options, cancellationToken);

    private TypedExpectations<T> With(Action<TableExpectations> expect)
    {
        expect(_expectations);
        return this;
    }
}
