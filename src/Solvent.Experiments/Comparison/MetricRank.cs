namespace Solvent.Experiments;

/// <summary>Which of many metrics a reader looks at first.</summary>
public static class MetricRank
{
    private static readonly string[] Familiar = ["roccurve", "auc", "f1", "accuracy", "rsquared", "rootmeansquared", "rmse", "meanabsolute", "mae", "loss"];

    /// <summary>A small number for a familiar metric, the same larger one for all others.</summary>
    public static int Of(string metric)
    {
        var rank = Array.FindIndex(Familiar, part => metric.Contains(part, StringComparison.OrdinalIgnoreCase));
        return rank < 0 ? Familiar.Length : rank;
    }
}
