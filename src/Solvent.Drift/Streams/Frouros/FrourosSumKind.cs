namespace Solvent.Drift;

/// <summary>How <see cref="FrourosSum"/> sums.</summary>
internal enum FrourosSumKind
{
    /// <summary>Cumulative, not below 0.</summary>
    CUSUM,

    /// <summary>With a share forgotten at each value, and without a lower end.</summary>
    PageHinkley,

    /// <summary>The geometric moving average.</summary>
    GMA,
}
