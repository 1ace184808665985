using Microsoft.Data.Analysis;
using Microsoft.ML;
using Solvent.Tables;

namespace Solvent.Quality;

/// <summary>
/// Where expectations start:
/// <c>Expect.On(table).Column("delay").NotMissing().Between(-120, 1500).Column("origin").Matches("^[A-Z]{3}$").Validate()</c>.
/// </summary>
public static class Expect
{
    /// <summary>Expectations on <paramref name="table"/>.</summary>
    public static TableExpectations On(Table table) => new(table);

    /// <summary>Expectations on the table in a file.</summary>
    /// <exception cref="SolventException"><c>file-not-found</c> or <c>table-unreadable</c>.</exception>
    public static TableExpectations On(string path) => new(Table.Open(path));

    /// <summary>Expectations on objects, one row each.</summary>
    public static TableExpectations On<T>(IEnumerable<T> rows) => new(Table.FromRows(rows));

    /// <summary>Expectations on an ML.NET data view.</summary>
    public static TableExpectations On(IDataView data) => new(Table.From(data));

    /// <summary>Expectations on a data frame.</summary>
    public static TableExpectations On(DataFrame data) => new(Table.From(data));

    /// <summary>Expectations on rows of a type: <c>Expect.For&lt;Trip&gt;().Unique(t => t.Id).MaxMissing(t => t.Km, 0.02).Validate(trips)</c>.</summary>
    public static TypedExpectations<T> For<T>() => new();

    /// <summary>
    /// The expectations that a type states: the kind of each property, and its attributes, of this namespace (<c>[OneOf]</c>, <c>[Label]</c>, <c>[Unique]</c>, <c>[Pattern]</c>,
    /// <c>[MaxMissing]</c>, <c>[FoundIn]</c>, <c>[Expect]</c>) and of <c>System.ComponentModel.DataAnnotations</c> (<c>[Required]</c>, <c>[Range]</c>, <c>[Length]</c>, <c>[Key]</c>,
    /// <c>[AllowedValues]</c>, …).
    /// </summary>
    /// <exception cref="SolventException"><c>expectation-invalid</c> for an attribute that asks for the impossible.</exception>
    public static TypedExpectations<T> FromType<T>() => TypeExpectations.Read<T>();

    /// <summary>Expectations in text form, as in <c>Expect.That("delay not missing", "id unique").Validate(table)</c>; the grammar is that of <see cref="Expectations"/>.</summary>
    /// <exception cref="SolventException"><c>expectation-invalid</c>.</exception>
    public static ExpectationSuite That(params IEnumerable<string> lines) => Expectations.Parse(string.Join('\n', lines));

    /// <summary>
    /// Infers expectations from a table that is taken to be good, with room for the next one. They hold for the table; those that depend on a guess are warnings.
    /// </summary>
    public static ExpectationSuite Suggest(Table table, TimeProvider? time = null, CancellationToken cancellationToken = default)
        => new SuiteSuggestion(table, time ?? TimeProvider.System).Make(cancellationToken);
}
