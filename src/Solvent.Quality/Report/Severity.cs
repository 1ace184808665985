namespace Solvent.Quality;

/// <summary>What a failed expectation means for the report.</summary>
public enum Severity
{
    /// <summary>The report fails.</summary>
    Error,

    /// <summary>The failure is shown, and the report can still pass.</summary>
    Warning,
}
