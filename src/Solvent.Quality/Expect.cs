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

    /// <summary>Expectations in text form, as in <c>Expect.That("delay not missing", "id unique").Validate(table)</c>; the grammar is that of <see cref="Expectations"/>.</summary>
    /// <exception cref="SolventException"><c>expectation-invalid</c>.</exception>
    public static ExpectationSuite That(params IEnumerable<string> lines) => Expectations.Parse(string.Join('\n', lines));
}
