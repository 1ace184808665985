namespace Solvent.Quality;

/// <summary>Values that a column of another table has.</summary>
/// <param name="table">The other table: a file or, where datasets are known, a version.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public sealed class FoundInAttribute(string table) : ExpectationAttribute
{
    /// <summary>The other table.</summary>
    public string Table => table;

    /// <summary>The column of the other table; <see langword="null"/> for the one of the same name.</summary>
    public string? Column { get; set; }

    private protected override IEnumerable<string> Statements(string? column)
        => [$"{column ?? throw NeedsColumn()} found in {Quoting.Name(table)}{(Column is null ? "" : $" as {Quoting.Name(Column)}")}"];
}
