using Solvent.Tables;

namespace Solvent.Quality;

/// <summary>Texts whose number of characters (UTF-16 code units) is within bounds.</summary>
internal sealed record LengthInRange(string ColumnName, Bounds Bounds) : ColumnExpectation(ColumnName)
{
    private protected override string Predicate => $"length {Bounds.ToText()}";

    private protected override Func<int, bool> Holds(Column column, TimeProvider time)
        => OnText(column, text => Bounds.Contain(text.Length));
}
