namespace Solvent.Analyzers.Provenance;

/// <summary>What a step of a pipeline takes from the rows that it is fitted to.</summary>
internal enum StepKind
{
    /// <summary>Nothing that could tell about other rows.</summary>
    Harmless,

    /// <summary>Statistics or a vocabulary, for columns that a trainer reads later.</summary>
    Learning,

    /// <summary>A model.</summary>
    Trainer,

    /// <summary>Groups of rows or outliers, without labels.</summary>
    Unsupervised,

    /// <summary>Not known.</summary>
    Unknown,
}
