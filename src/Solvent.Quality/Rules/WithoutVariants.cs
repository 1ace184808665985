using Solvent.Tables;

namespace Solvent.Quality;

/// <summary>No category in two spellings that differ in case, spaces or the form of their characters; the rarer spellings are at fault.</summary>
internal sealed record WithoutVariants(string ColumnName) : ValueExpectation(ColumnName)
{
    private protected override string Predicate => "without variants";

    private protected override void Find(Column column, RowFinding found, ValidationContext context)
    {
        if (column is not TextColumn text) return;
        var usual = Spellings.Usual(text);
        var codes = text.Codes;
        for (var row = 0; row < codes.Length; row++)
        {
            if (codes[row] >= 0 && usual[codes[row]] != codes[row]) found.Failed.Add(row);
        }
        found.Detail = row => $"mostly '{text.Categories[usual[text.Codes[row]]]}'";
    }
}
