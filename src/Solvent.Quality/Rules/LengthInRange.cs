using Solvent.Tables;

namespace Solvent.Quality;

/// <summary>Texts whose number of characters (UTF-16 code units) is within bounds.</summary>
internal sealed record LengthInRange(string ColumnName, Bounds Bounds) : ValueExpectation(ColumnName)
{
    private protected override string Predicate => $"length {Bounds.ToText()}";

    private protected override void Find(Column column, RowFinding found, ValidationContext context)
        => FindText(column, found.Failed, text => Bounds.Contain(text.Length));
}
