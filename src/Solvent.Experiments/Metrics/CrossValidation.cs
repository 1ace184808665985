using System.Globalization;

namespace Solvent.Experiments;

/// <summary>
/// The results of a cross-validation by ML.NET as metrics: <c>Accuracy</c> is the mean, <c>Accuracy.StandardDeviation</c> that of the sample of folds, and
/// <c>Accuracy.Fold</c> has the value of each fold, with the fold as step.
/// </summary>
internal static class CrossValidation
{
    private const string ResultType = "Microsoft.ML.TrainCatalogBase+CrossValidationResult`1";

    /// <summary>The metrics of one result; <see langword="null"/> for another object.</summary>
    public static object? MetricsOf(object result) => Is(result) ? Read<object>(result, "Metrics") : null;

    /// <summary><see langword="null"/> when something is no result of a cross-validation.</summary>
    public static MetricReading? Read(IReadOnlyList<object?> results)
    {
        if (results.Count == 0 || results.Any(result => result is null || !Is(result))) return null;
        var folds = results.Select(result => (Fold: Read<int>(result!, "Fold"), Reading: MetricProperties.Read(result!))).ToList();
        var values = folds
            .SelectMany(fold => fold.Reading.Values.Select(value => value with { Step = fold.Fold }))
            .GroupBy(value => value.Name, StringComparer.Ordinal)
            .SelectMany(metric => Summary(metric.Key, [.. metric]));
        var texts = folds.SelectMany(fold => fold.Reading.Texts.Select(text => KeyValuePair.Create(
            string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileNameWithoutExtension(text.Key)}.{fold.Fold}{Path.GetExtension(text.Key)}"), text.Value)));
        return new MetricReading([.. values], [.. texts]);
    }

    private static IEnumerable<MetricValue> Summary(string name, IReadOnlyList<MetricValue> folds)
    {
        var mean = folds.Average(fold => fold.Value);
        yield return new MetricValue(name, mean);
        if (folds.Count > 1) yield return new MetricValue(name + ".StandardDeviation", Math.Sqrt(folds.Sum(fold => Math.Pow(fold.Value - mean, 2)) / (folds.Count - 1)));
        foreach (var fold in folds) yield return fold with { Name = name + ".Fold" };
    }

    private static bool Is(object result) => result.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition().FullName == ResultType;

    private static T Read<T>(object result, string member)
        => (T)(result.GetType().GetField(member)?.GetValue(result) ?? result.GetType().GetProperty(member)!.GetValue(result))!;
}
