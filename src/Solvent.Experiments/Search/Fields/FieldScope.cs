namespace Solvent.Experiments.Search;

/// <summary>Where a field of a run is kept.</summary>
internal enum FieldScope
{
    /// <summary>Not said: it is looked up.</summary>
    Unknown,
    Metric,
    Param,
    Tag,

    /// <summary>A fact about the run itself, such as its status.</summary>
    Run,

    /// <summary>The version of a dataset that the run used.</summary>
    Data,
}
