namespace Solvent.Experiments.Search;

/// <summary>What the values of a field are, and so what can be compared with them.</summary>
internal enum FieldKind
{
    /// <summary>A number, which may be NaN or infinite: a metric.</summary>
    Metric,

    /// <summary>Text that may be a number: a parameter.</summary>
    Param,
    Text,
    Number,

    /// <summary>A <see cref="RunStatus"/>.</summary>
    Status,

    /// <summary>A point in time.</summary>
    Moment,

    /// <summary>A length of time.</summary>
    Duration,

    /// <summary>An amount of memory.</summary>
    Bytes,

    /// <summary>True or false.</summary>
    Flag,
}
