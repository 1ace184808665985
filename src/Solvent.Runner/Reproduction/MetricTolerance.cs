using System.Globalization;

namespace Solvent.Runner;

/// <summary>How far metrics may be apart to be called the same.</summary>
public sealed class MetricTolerance
{
    private readonly double _general;
    private readonly Dictionary<string, double> _byName;

    private MetricTolerance(double general, Dictionary<string, double> byName) => (_general, _byName) = (general, byName);

    /// <summary>Not at all.</summary>
    public static MetricTolerance None { get; } = new(0, []);

    /// <summary>Reads <c>1e-6</c>, for all metrics, and <c>auc=0.001</c>, for one; <c>seconds=inf</c> leaves one out.</summary>
    /// <exception cref="SolventException"><c>tolerance-invalid</c>.</exception>
    public static MetricTolerance Parse(IEnumerable<string> words)
    {
        var general = 0.0;
        var byName = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var word in words)
        {
            var equals = word.LastIndexOf('=');
            var text = word[(equals + 1)..].Trim();
            var number = text is "inf" or "any" ? double.PositiveInfinity : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var read) && read >= 0 ? read : throw Invalid(word);
            if (equals < 0) general = number;
            else byName[word[..equals].Trim()] = number;
        }

        return new MetricTolerance(general, byName);
    }

    /// <summary>Whether one was named for a metric.</summary>
    public bool Names(string metric) => _byName.ContainsKey(metric);

    /// <summary>That of one metric.</summary>
    public double Of(string metric) => _byName.GetValueOrDefault(metric, _general);

    private static SolventException Invalid(string word) => new("tolerance-invalid", $"'{word}' is no tolerance.")
    {
        Hint = "Write --tolerance 1e-6 for all metrics, or --tolerance auc=0.001 for one.",
        ExitCode = SolventException.WrongUsage,
    };
}
