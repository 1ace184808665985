using System.Collections;

namespace Solvent.Experiments;

/// <summary>Takes the numbers out of an object that reports metrics, such as ML.NET's, whose types this room cannot reference.</summary>
internal static class MetricReader
{
    /// <summary>
    /// The entries of a dictionary of numbers under their keys; the results of a cross-validation as means, deviations and folds; of any other object its public
    /// properties that are numbers, that are lists of numbers (<c>PerClassLogLoss.0</c>), or that have such properties themselves.
    /// </summary>
    /// <exception cref="SolventException"><c>no-metrics</c> when there is none.</exception>
    public static MetricReading Read(object metrics) => TryRead(metrics) ?? throw new SolventException("no-metrics", $"'{metrics.GetType().Name}' has no public number to log.")
    {
        Hint = "Log a metrics object of ML.NET, a dictionary of numbers, or one value: run.Log(\"auc\", 0.91).",
    };

    /// <summary>As <see cref="Read"/>; <see langword="null"/> when there is none.</summary>
    public static MetricReading? TryRead(object metrics)
    {
        var reading = metrics switch
        {
            IDictionary entries => Dictionary(entries),
            IEnumerable<KeyValuePair<string, double>> pairs => new MetricReading([.. pairs.Select(pair => new MetricValue(pair.Key, pair.Value))], []),
            string => null,
            IEnumerable results => CrossValidation.Read([.. results.Cast<object?>()]),
            _ => MetricProperties.Read(metrics),
        };
        return reading is { Values.Count: > 0 } ? reading : null;
    }

    private static MetricReading Dictionary(IDictionary entries)
    {
        var values = new List<MetricValue>();
        foreach (DictionaryEntry entry in entries)
        {
            if (entry.Key is string name && MetricNumber.Of(entry.Value) is { } number) values.Add(new MetricValue(name, number));
        }

        return new MetricReading(values, []);
    }
}
