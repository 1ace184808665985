using System.Globalization;
using System.Reflection;

namespace Solvent.Experiments;

/// <summary>Takes the numbers out of an object that reports metrics, such as ML.NET's.</summary>
internal static class MetricReader
{
    /// <summary>Each public readable property that is a number, under its own name; entries of a dictionary of numbers under their keys.</summary>
    /// <exception cref="SolventException"><c>no-metrics</c> when there is none.</exception>
    public static IReadOnlyList<KeyValuePair<string, double>> Read(object metrics)
    {
        IReadOnlyList<KeyValuePair<string, double>> values = metrics is IEnumerable<KeyValuePair<string, double>> pairs
            ? [.. pairs]
            : [.. Properties(metrics)];
        if (values.Count > 0) return values;
        throw new SolventException("no-metrics", $"'{metrics.GetType().Name}' has no public number to log.")
        {
            Hint = "Log a metrics object of ML.NET, a dictionary of numbers, or one value: run.Log(\"auc\", 0.91).",
        };
    }

    private static IEnumerable<KeyValuePair<string, double>> Properties(object metrics)
    {
        // A text or a single number has properties too, but none that is a metric.
        if (metrics is string || metrics.GetType().IsPrimitive) yield break;
        foreach (var property in metrics.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            if (!property.CanRead || property.GetIndexParameters().Length > 0) continue;
            var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
            if (type != typeof(double) && type != typeof(float) && type != typeof(int) && type != typeof(long)) continue;
            if (property.GetValue(metrics) is { } value)
            {
                yield return KeyValuePair.Create(property.Name, Convert.ToDouble(value, CultureInfo.InvariantCulture));
            }
        }
    }
}
