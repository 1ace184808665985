using System.Collections;
using Microsoft.Data.Analysis;
using Microsoft.ML;
using Solvent.Tables;

namespace Solvent.Quality;

/// <summary>Expectations that a table is checked against, in their order.</summary>
public sealed class ExpectationSuite : IReadOnlyList<Expectation>
{
    private readonly IReadOnlyList<Expectation> _expectations;

    internal ExpectationSuite(IReadOnlyList<Expectation> expectations) => _expectations = expectations;

    /// <summary>What the author should look at, each in one line: for a suite that was suggested, what is likely meant and does not hold. They are written as comments, and not read.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];

    /// <inheritdoc/>
    public int Count => _expectations.Count;

    /// <inheritdoc/>
    public Expectation this[int index] => _expectations[index];

    /// <inheritdoc/>
    public IEnumerator<Expectation> GetEnumerator() => _expectations.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>
    /// The expectations as <see cref="Expectations.Parse"/> reads them, one a line. What is only in code (<see cref="TableExpectations.Rows(string, Func{TableRow, bool})"/>) becomes a comment.
    /// </summary>
    public string ToText() => string.Concat(_expectations.Select(expectation => expectation.ToText()).Concat(Remarks.Select(remark => $"# {remark}")).Select(line => $"{line}\n"));

    /// <summary>The expectations as a statement in C# that checks <paramref name="data"/>: <c>var report = Expect.On(taxi).Column("id").Unique().Validate();</c>.</summary>
    /// <param name="data">An expression for the data.</param>
    public string ToCSharp(string data = "data") => FluentCode.Of(_expectations, data) + string.Concat(Remarks.Select(remark => $"// {remark}\n"));

    /// <inheritdoc/>
    public override string ToString() => ToText();

    /// <summary>Checks <paramref name="table"/> against every expectation. Bad data is a result, never an exception.</summary>
    public ExpectationReport Validate(Table table, TimeProvider? time = null, CancellationToken cancellationToken = default)
        => Validate(table, new ValidationOptions { Time = time ?? TimeProvider.System }, cancellationToken);

    /// <inheritdoc cref="Validate(Table, TimeProvider?, CancellationToken)"/>
    public ExpectationReport Validate(Table table, ValidationOptions options, CancellationToken cancellationToken = default)
    {
        var report = Check(table, options, cancellationToken);
        var path = table.Path is { } file ? Path.GetFullPath(file) : null;
        TableActivity.RaiseChecked(new TableCheckedEventArgs(report.TableName, path, Count, report.Errors, report.Warnings));
        return report;
    }

    /// <summary>Checks objects, one row each.</summary>
    public ExpectationReport Validate<T>(IEnumerable<T> rows, ValidationOptions? options = null, CancellationToken cancellationToken = default)
        => Validate(Table.FromRows(rows), options ?? new ValidationOptions(), cancellationToken);

    /// <summary>Checks an ML.NET data view.</summary>
    public ExpectationReport Validate(IDataView data, ValidationOptions? options = null, CancellationToken cancellationToken = default)
        => Validate(Table.From(data), options ?? new ValidationOptions(), cancellationToken);

    /// <summary>Checks a data frame.</summary>
    public ExpectationReport Validate(DataFrame data, ValidationOptions? options = null, CancellationToken cancellationToken = default)
        => Validate(Table.From(data), options ?? new ValidationOptions(), cancellationToken);

    /// <summary>Checks a table without telling anybody.</summary>
    internal ExpectationReport Check(Table table, ValidationOptions options, CancellationToken cancellationToken)
    {
        var context = new ValidationContext(options, cancellationToken);
        var results = new List<ExpectationResult>(Count);
        foreach (var expectation in _expectations)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var result = expectation.Check(table, context);
            results.Add(options.TableName is { } name ? result with { Examples = [.. result.Examples.Select(example => example with { File = name })] } : result);
        }

        return new ExpectationReport(results.TrueForAll(result => result.Passed || result.Severity == Severity.Warning), results)
        {
            TableName = options.TableName ?? table.Name,
            Rows = table.RowCount,
        };
    }
}
