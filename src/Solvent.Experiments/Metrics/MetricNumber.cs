using System.Globalization;

namespace Solvent.Experiments;

/// <summary>Tells what is a number that can be a metric.</summary>
internal static class MetricNumber
{
    public static double? Of(object? value) => value switch
    {
        double number => number,
        float or decimal or int or long or uint or ulong or short or byte => Convert.ToDouble(value, CultureInfo.InvariantCulture),
        _ => null,
    };
}
