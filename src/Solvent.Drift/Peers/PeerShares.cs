using System.Runtime.InteropServices;

namespace Solvent.Drift;

/// <summary>Shares of two samples over the same bins, as other tools compare them.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PeerShares(double[] Reference, double[] Current)
{
    public static PeerShares Of(CountTable table) => new(
        [.. Enumerable.Range(0, table.Categories).Select(table.ReferenceShare)],
        [.. Enumerable.Range(0, table.Categories).Select(table.CurrentShare)]);

    /// <summary>Each distinct value as a bin of its own.</summary>
    public static CountTable DistinctValues(TwoSamples samples)
    {
        List<long> reference = [], current = [];
        foreach (var group in TieGroups.Of(samples))
        {
            reference.Add(group.Reference);
            current.Add(group.Current);
        }

        return new CountTable(reference, current);
    }

    /// <summary>Shares of zero replaced; the sums are not made 1 again.</summary>
    public PeerShares Fill(Func<double[], double> share) => new(Fill(Reference, share(Reference)), Fill(Current, share(Current)));

    public double JensenShannon() => Drift.JensenShannon.Distance(Reference, Current, 1);

    /// <summary>Σ (p - q)·ln(p/q).</summary>
    public double PopulationStability() => Reference.Zip(Current, (p, q) => p == q ? 0 : (p - q) * Math.Log(p / q)).Sum();

    /// <summary>The divergence of the reference from the current shares, each made to add up to 1.</summary>
    public double KullbackLeibler()
    {
        double before = Reference.Sum(), after = Current.Sum();
        return Reference.Zip(Current, (p, q) => p == 0 ? 0 : p / before * Math.Log(p / before / (q / after))).Sum();
    }

    /// <summary>The root of 1 less the overlap Σ √(p·q).</summary>
    public double HellingerByOverlap() => Math.Sqrt(1 - Math.Clamp(Reference.Zip(Current, (p, q) => Math.Sqrt(p * q)).Sum(), 0, 1));

    private static double[] Fill(double[] shares, double fill) => Array.ConvertAll(shares, share => share == 0 ? fill : share);
}
