namespace Solvent.Drift;

/// <summary>What becomes of values beyond the bounds of bins.</summary>
public enum OutsideBins
{
    /// <summary>The outer bins have no outer bound.</summary>
    Open,

    /// <summary>They are not counted.</summary>
    LeftOut,

    /// <summary>They are counted in one bin of their own, the last, if there are any.</summary>
    LeftOver,
}
