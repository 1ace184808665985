namespace Solvent.Runner;

/// <summary>What a reproduction found of one part of a run.</summary>
public enum PartVerdict
{
    /// <summary>It is as it was.</summary>
    Same,

    /// <summary>It is not as it was.</summary>
    Differs,

    /// <summary>It could not be had, or was never recorded.</summary>
    Missing,
}
