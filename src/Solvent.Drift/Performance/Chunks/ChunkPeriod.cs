namespace Solvent.Drift;

/// <summary>The span of time of a chunk, in UTC.</summary>
public enum ChunkPeriod
{
    /// <summary>An hour.</summary>
    Hour,

    /// <summary>A day.</summary>
    Day,

    /// <summary>Monday to Sunday.</summary>
    Week,

    /// <summary>A month of the calendar.</summary>
    Month,

    /// <summary>Three months of the calendar.</summary>
    Quarter,

    /// <summary>A year of the calendar.</summary>
    Year,
}
