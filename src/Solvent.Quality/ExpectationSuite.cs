using System.Collections;
using Solvent.Tables;

namespace Solvent.Quality;

/// <summary>Expectations that a table is checked against, in their order.</summary>
public sealed class ExpectationSuite : IReadOnlyList<Expectation>
{
    private readonly IReadOnlyList<Expectation> _expectations;

    internal ExpectationSuite(IReadOnlyList<Expectation> expectations) => _expectations = expectations;

    /// <inheritdoc/>
    public int Count => _expectations.Count;

    /// <inheritdoc/>
    public Expectation this[int index] => _expectations[index];

    /// <inheritdoc/>
    public IEnumerator<Expectation> GetEnumerator() => _expectations.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>
    /// The expectations as <see cref="Expectations.Parse"/> reads them, one a line. What is only in code (<see cref="TableExpectations.Rows"/>) becomes a comment.
    /// </summary>
    public string ToText() => string.Concat(_expectations.Select(expectation => $"{expectation.ToText()}\n"));

    /// <inheritdoc/>
    public override string ToString() => ToText();

    /// <summary>Checks <paramref name="table"/> against every expectation. Bad data is a result, never an exception.</summary>
    public ExpectationReport Validate(Table table, TimeProvider? time = null, CancellationToken cancellationToken = default)
    {
        var results = new List<ExpectationResult>(Count);
        foreach (var expectation in _expectations)
        {
            cancellationToken.ThrowIfCancellationRequested();
            results.Add(expectation.Check(table, time ?? TimeProvider.System));
        }

        return new ExpectationReport(results.TrueForAll(result => result.Passed || result.Severity == Severity.Warning), results)
        {
            TableName = table.Name,
            Rows = table.RowCount,
        };
    }
}
