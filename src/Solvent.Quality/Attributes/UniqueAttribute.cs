namespace Solvent.Quality;

/// <summary>No value occurs twice in the column; on a type, no combination of values in the columns that are named.</summary>
/// <param name="columns">On a type the columns, as the table names them.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter | AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true)]
public sealed class UniqueAttribute(params string[] columns) : ExpectationAttribute
{
    /// <summary>On a type the columns.</summary>
    public IReadOnlyList<string> Columns => columns;

    private protected override IEnumerable<string> Statements(string? column)
        => [$"{column ?? (columns.Length > 0 ? Quoting.Names(columns) : throw NeedsColumn())} unique"];
}
