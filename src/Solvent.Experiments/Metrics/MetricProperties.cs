using System.Collections;
using System.Globalization;
using System.Reflection;

namespace Solvent.Experiments;

/// <summary>Reads metrics from the public properties of an object.</summary>
internal static class MetricProperties
{
    private const int Depth = 2;
    private const string MatrixType = "Microsoft.ML.Data.ConfusionMatrix";

    public static MetricReading Read(object metrics)
    {
        var values = new List<MetricValue>();
        var texts = new List<KeyValuePair<string, string>>();
        // One result of a cross-validation has its model and data beside the metrics.
        if (CrossValidation.MetricsOf(metrics) is { } inner) metrics = inner;
        Add(metrics, prefix: "", Depth, values, texts);
        return new MetricReading(values, texts);
    }

    private static void Add(object metrics, string prefix, int depth, List<MetricValue> values, List<KeyValuePair<string, string>> texts)
    {
        var type = metrics.GetType();
        if (IsSystem(type)) return;
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            if (!property.CanRead || property.GetIndexParameters().Length > 0 || Value(property, metrics) is not { } value) continue;
            var name = prefix + property.Name;
            if (MetricNumber.Of(value) is { } number) values.Add(new MetricValue(name, number));
            else if (value.GetType().FullName == MatrixType) AddMatrix(value, name, hasClassNames: type.GetProperty("PositivePrecision") is not null, values, texts);
            else if (value is IEnumerable items and not string) values.AddRange(Numbers(items, name));
            else if (depth > 1) Add(value, name + ".", depth - 1, values, texts);
        }
    }

    // A binary evaluation tells precision and recall of its two classes under names of its own.
    private static void AddMatrix(object matrix, string name, bool hasClassNames, List<MetricValue> values, List<KeyValuePair<string, string>> texts)
    {
        if (Call(matrix, "GetFormattedConfusionTable") is string table) texts.Add(KeyValuePair.Create(name + ".txt", table));
        if (hasClassNames) return;
        foreach (var property in (string[])["PerClassPrecision", "PerClassRecall"])
        {
            if (matrix.GetType().GetProperty(property) is { } read && Value(read, matrix) is IEnumerable items) values.AddRange(Numbers(items, property));
        }
    }

    private static List<MetricValue> Numbers(IEnumerable items, string name)
    {
        // An immutable array that was never set cannot be looked through.
        if (items.GetType().GetProperty("IsDefault")?.GetValue(items) is true) return [];
        var values = new List<MetricValue>();
        foreach (var item in items)
        {
            if (MetricNumber.Of(item) is not { } number) return [];
            values.Add(new MetricValue(string.Create(CultureInfo.InvariantCulture, $"{name}.{values.Count}"), number));
        }

        return values;
    }

    private static object? Value(PropertyInfo property, object target)
    {
        try
        {
            return property.GetValue(target);
        }
        catch (TargetInvocationException)
        {
            // A metric that this evaluation does not have.
            return null;
        }
    }

    private static object? Call(object target, string method) => target.GetType().GetMethod(method, Type.EmptyTypes)?.Invoke(target, null);

    // A time or a text has numbers too, but none that is a metric.
    private static bool IsSystem(Type type) => type.IsPrimitive || type.IsEnum || type.Namespace is "System" || type.Namespace?.StartsWith("System.", StringComparison.Ordinal) is true;
}
