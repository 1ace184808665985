namespace Solvent.Experiments;

/// <summary>What a run did with a dataset version.</summary>
public enum DatasetAccess
{
    /// <summary>It used the data.</summary>
    Read,

    /// <summary>It committed the data.</summary>
    Write,
}
