namespace Solvent.Drift;

/// <summary>How well one of several classes is told. Without rows all are <see cref="double.NaN"/>.</summary>
public static class MulticlassMetrics
{
    /// <summary>The share of rows that were told right.</summary>
    public static double Accuracy(ReadOnlySpan<double> labels, ReadOnlySpan<double> predictions)
    {
        var right = 0;
        for (var i = 0; i < labels.Length; i++) right += labels[i] == predictions[i] ? 1 : 0;
        return labels.Length == 0 ? double.NaN : (double)right / labels.Length;
    }

    /// <summary>The mean, over the classes that occur in labels or predictions, of the F1 of each against all others.</summary>
    public static double MacroF1(ReadOnlySpan<double> labels, ReadOnlySpan<double> predictions)
    {
        var classes = new Dictionary<double, (double Found, double Occurrences)>();
        for (var i = 0; i < labels.Length; i++)
        {
            var found = labels[i] == predictions[i] ? 1 : 0;
            foreach (var one in (ReadOnlySpan<double>)[labels[i], predictions[i]])
            {
                var before = classes.GetValueOrDefault(one);
                classes[one] = (before.Found + (found / 2.0), before.Occurrences + 1);
            }
        }

        // F1 is twice what was found over how often the class was true and how often it was told.
        return classes.Count == 0 ? double.NaN : classes.Values.Average(one => 2 * one.Found / one.Occurrences);
    }
}
