using System.Collections;
using System.Reflection;

namespace Solvent.Kernel.Formatting.Views;

/// <summary>The confusion matrix of an ML.NET evaluation: actual classes down, predicted ones across, with recall and precision.</summary>
internal static class ConfusionMatrixView
{
    public static TableView? TryBuild(object value, InlineText inline, FormatterLimits limits)
    {
        if (Duck.As(value, "Microsoft.ML.Data.ConfusionMatrix") is not { } matrix) return null;
        var counts = matrix.Get<IEnumerable<IReadOnlyList<double>>>("Counts").ToList();
        var (precision, recall) = (matrix.Get<IReadOnlyList<double>>("PerClassPrecision"), matrix.Get<IReadOnlyList<double>>("PerClassRecall"));
        var names = Names(matrix, counts.Count, inline);
        var rows = counts.Select((row, actual) => (object?[])[names[actual], .. row.Select(count => (object)(long)count), recall[actual]]);
        var columns = names.Select(name => new TableColumn($"predicted {name}")).Prepend(new TableColumn("actual", IsIndex: true)).Append(new TableColumn("recall"));
        object?[] last = ["precision", .. precision.Cast<object>(), null];
        var table = new TableBuilder(inline, limits) { MissingText = "" }.Build([.. columns], [.. rows]);
        // Its shares would give the counts above them decimals.
        var shares = new TableBuilder(inline, limits) { MissingText = "" }.Build([.. columns], [last]);
        return table with { Rows = [.. table.Rows, .. shares.Rows] };
    }

    // The names of the classes are no public part of it.
    private static List<string> Names(Duck matrix, int count, InlineText inline)
    {
        if (Hidden(matrix, "IsBinary") is true && count == 2) return ["positive", "negative"];
        var texts = (Hidden(matrix, "PredictedClassesIndicators") as IEnumerable)?.Cast<object>().Select(name => inline.Of(name)).ToList();
        return texts?.Count == count ? texts : [.. Enumerable.Range(0, count).Select(index => inline.Of(index))];
    }

    private static object? Hidden(Duck matrix, string field) => matrix.Type.GetField(field, BindingFlags.Instance | BindingFlags.NonPublic)?.GetValue(matrix.Value);
}
