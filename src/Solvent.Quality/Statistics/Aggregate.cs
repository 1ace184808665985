namespace Solvent.Quality;

/// <summary>One number about all values of a column.</summary>
public enum Aggregate
{
    /// <summary>The mean of the numbers.</summary>
    Mean,

    /// <summary>The median of the numbers.</summary>
    Median,

    /// <summary>The sum of the numbers.</summary>
    Sum,

    /// <summary>The standard deviation of the numbers, with n - 1.</summary>
    Deviation,

    /// <summary>How many different values there are.</summary>
    Distinct,
}
