using System.Runtime.InteropServices;

namespace Solvent.Drift;

/// <summary>How a distribution function rises between two points, taken as a straight ramp around the mean of the values there. Places are from 0 at the first point to 1 at the second.</summary>
/// <param name="Height">How much it rises.</param>
/// <param name="From">Where it begins to.</param>
/// <param name="To">Where it ends.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Ramp(double Height, double From, double To)
{
    /// <summary>The area below it.</summary>
    public double Area => Height * (1 - ((From + To) / 2));

    public static Ramp Of(AlignedSummary side, int index, double size, double from, double to)
    {
        if (side.Between[index] == 0) return default;
        var centre = NumericSummary.Share(from, to, side.Centre[index]);
        var reach = Math.Min(centre, 1 - centre);
        return new Ramp(side.Between[index] / size, centre - reach, centre + reach);
    }

    /// <summary>How far it has risen at a place.</summary>
    public double At(double place) => place <= From ? 0 : place >= To ? Height : Height * ((place - From) / (To - From));
}
