namespace Solvent.Drift;

/// <summary>The Hellinger distance between two sets of shares.</summary>
/// <remarks>Hellinger, J. Reine Angew. Math. 136 (1909).</remarks>
public static class Hellinger
{
    /// <summary>The distance: 0 for equal shares, 1 for disjoint ones.</summary>
    public static double Distance(CountTable table)
    {
        // A sum of squared differences loses nothing when the shares are close, as 1 less their overlap would.
        var sum = 0.0;
        for (var i = 0; i < table.Categories; i++)
        {
            var difference = Math.Sqrt(table.ReferenceShare(i)) - Math.Sqrt(table.CurrentShare(i));
            sum += difference * difference;
        }

        return Math.Sqrt(sum / 2);
    }
}
