namespace Solvent.Drift;

/// <summary>How even counts are spread.</summary>
/// <remarks>Shannon, Bell Syst. Tech. J. 27 (1948).</remarks>
public static class ShannonEntropy
{
    /// <summary>The entropy in bits: 0 when all values are equal, log₂ k for k categories of the same size.</summary>
    public static double Bits(IEnumerable<long> counts)
    {
        List<long> known = [.. counts];
        double total = known.Sum();
        return known.Where(count => count > 0).Sum(count => -(count / total) * Math.Log2(count / total));
    }
}
