using Solvent.Tables;

namespace Solvent.Quality;

/// <summary>An expectation on a table and another one, which is named by a file or, where datasets are known, a version.</summary>
internal abstract record ReferenceExpectation(string OtherTable) : Expectation
{
    internal sealed override ExpectationResult Check(Table table, ValidationContext context)
    {
        try
        {
            return Check(table, context.Open(OtherTable), context);
        }
        catch (SolventException failure)
        {
            return Fact($"'{OtherTable}' cannot be read: {failure.Message}");
        }
    }

    private protected abstract ExpectationResult Check(Table table, Table other, ValidationContext context);

    /// <summary>The columns of a table, or what is wrong with their names.</summary>
    private protected static List<Column>? Find(Table table, IReadOnlyList<string> names, out string? problem)
    {
        var unknown = names.FirstOrDefault(name => table.Find(name) is null);
        problem = unknown is null ? null : $"in '{table.Name}' {ColumnExpectation.MissingColumn(table, unknown)}";
        return unknown is null ? [.. names.Select(name => table[name])] : null;
    }

    private protected static string Shown(IEnumerable<Column> columns, int row) => Quoting.Shortened(string.Join(", ", columns.Select(column => column.Format(row))));
}
