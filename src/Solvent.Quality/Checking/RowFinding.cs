namespace Solvent.Quality;

/// <summary>The 0-based rows that an expectation on values does not hold for, in ascending order.</summary>
internal sealed class RowFinding
{
    /// <summary>Rows whose value is at fault.</summary>
    public List<int> Failed { get; } = [];

    /// <summary>Rows whose value is none of what the expectation is about: text among numbers.</summary>
    public List<int> Unreadable { get; } = [];

    /// <summary>What more there is to know about a failed row, where it takes what finding it took.</summary>
    public Func<int, string?>? Detail { get; set; }
}
