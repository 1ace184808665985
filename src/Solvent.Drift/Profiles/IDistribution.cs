namespace Solvent.Drift;

/// <summary>The finite values of one side, all of them or what a profile keeps of them.</summary>
internal interface IDistribution
{
    /// <summary>Number of finite values.</summary>
    long Size { get; }

    /// <summary>Number of infinite values, which are left out.</summary>
    long InfiniteCount { get; }

    /// <summary>The moments of the finite values.</summary>
    Moments Moments { get; }

    /// <summary>The quantile by linear interpolation (type 7 of Hyndman and Fan, Am. Stat. 50, 1996).</summary>
    double Quantile(double share);

    /// <summary>Number of values below <paramref name="bound"/>, not always a whole one where it is estimated.</summary>
    double SizeBelow(double bound);
}
