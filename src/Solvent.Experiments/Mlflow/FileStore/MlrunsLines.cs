using System.Globalization;

namespace Solvent.Experiments;

/// <summary>The lines of a metric: <c>timestamp value step</c>, and of old files without the step.</summary>
internal static class MlrunsLines
{
    /// <exception cref="SolventException"><c>mlruns-invalid</c>, with the line.</exception>
    public static IReadOnlyList<MlflowMetric> Read(string path, string metric)
    {
        var metrics = new List<MlflowMetric>();
        try
        {
            var number = 0;
            foreach (var line in File.ReadLines(path))
            {
                number++;
                if (line.AsSpan().Trim().Length == 0) continue;
                metrics.Add(Parse(line, metric) ?? throw MlrunsYaml.Invalid(path, number, $"'{Shown(line)}' is no 'timestamp value step'"));
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw MlrunsYaml.Invalid(path, line: null, exception.Message, exception);
        }

        return metrics;
    }

    private static MlflowMetric? Parse(string line, string metric)
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (words.Length is not (2 or 3) || !long.TryParse(words[0], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var timestamp)) return null;
        if (timestamp is < -62_135_596_800_000 or > 253_402_300_799_999 || Value(words[1]) is not { } value) return null;
        var step = 0L;
        if (words.Length == 3 && !long.TryParse(words[2], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out step)) return null;
        return new MlflowMetric(metric, value, timestamp, step);
    }

    /// <summary>A number as Python writes it.</summary>
    private static double? Value(string text) => text switch
    {
        "nan" or "NaN" => double.NaN,
        "inf" or "Infinity" => double.PositiveInfinity,
        "-inf" or "-Infinity" => double.NegativeInfinity,
        "True" => 1,
        "False" => 0,
        _ => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null,
    };

    private static string Shown(string line) => line.Length <= 60 ? line : line[..60] + "…";
}
