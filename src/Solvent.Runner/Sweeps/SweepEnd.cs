namespace Solvent.Runner.Sweeps;

/// <summary>Why a sweep ended.</summary>
public enum SweepEnd
{
    /// <summary>Everything was tried.</summary>
    Finished,

    /// <summary>Its user stopped it; it can be resumed.</summary>
    Interrupted,

    /// <summary>Its time was up; it can be resumed.</summary>
    TimeUp,

    /// <summary>Too many trials failed.</summary>
    TooManyFailures,
}
