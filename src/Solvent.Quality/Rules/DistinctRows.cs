using Solvent.Tables;

namespace Solvent.Quality;

/// <summary>No two rows that agree in every column; two missing values agree.</summary>
internal sealed record DistinctRows : Expectation
{
    private protected override string Statement => "rows distinct";

    internal override ExpectationResult Check(Table table, TimeProvider time)
    {
        if (table.Columns.Count == 0) return Fact(null);
        var (@checked, failed, examples) = Repetitions.Find(
            table, table.Columns, RowKeys.Of(table.Columns, missingIsValue: true));
        return Result(failed == 0, @checked, failed, examples);
    }
}
