using System.Text.RegularExpressions;

namespace Solvent.Experiments;

/// <summary>Tells from the name of a metric whether lower values are better.</summary>
public static partial class MetricDirection
{
    private static readonly HashSet<string> LowerWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "rmse", "mae", "mse", "mape", "smape", "rms", "perplexity", "deviance", "brier", "latency", "duration", "seconds",
    };

    /// <summary>
    /// True for errors, losses (<c>logLoss</c>, <c>val_loss</c>, <c>MeanAbsoluteError</c>, <c>rmse</c>) and times; false for everything else, also for a
    /// reduction of a loss (<c>LogLossReduction</c>).
    /// </summary>
    public static bool LowerIsBetter(string metric)
    {
        var words = Word().Matches(metric).Select(match => match.Value).ToList();
        if (words.Any(word => word.Equals("reduction", StringComparison.OrdinalIgnoreCase))) return false;
        return words.Any(word => LowerWords.Contains(word)
            || word.EndsWith("loss", StringComparison.OrdinalIgnoreCase)
            || word.EndsWith("error", StringComparison.OrdinalIgnoreCase));
    }

    [GeneratedRegex("[A-Z]+(?![a-z])|[A-Z]?[a-z]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Word();
}
