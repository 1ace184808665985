using System.Runtime.InteropServices;

namespace Solvent.Drift;

/// <summary>Sums of a symmetric function over pairs of rows within and between the sides.</summary>
/// <param name="First">Over different rows of the reference, each pair twice.</param>
/// <param name="Second">Over different current rows, each pair twice.</param>
/// <param name="Between">Over pairs of one row of each side, once.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PairSums(double First, double Second, double Between)
{
    /// <summary>Sums when the rows in <paramref name="chosen"/> are the reference.</summary>
    /// <param name="pairs">The lower triangle of the function's values.</param>
    /// <param name="rowSums">The sum of each row over all others.</param>
    /// <param name="total">The sum over all different rows, each pair twice.</param>
    /// <param name="chosen">Positions in rising order.</param>
    public static PairSums Of(double[][] pairs, double[] rowSums, double total, int[] chosen)
    {
        double within = 0, outgoing = 0;
        for (var a = 0; a < chosen.Length; a++)
        {
            var row = pairs[chosen[a]];
            outgoing += rowSums[chosen[a]];
            for (var b = 0; b < a; b++) within += row[chosen[b]];
        }

        within *= 2;
        var between = outgoing - within;
        return new PairSums(within, total - within - (2 * between), between);
    }
}
