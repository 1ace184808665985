using System.Globalization;
using Solvent.Drift;

namespace Solvent.Commands.Drift;

/// <summary>The detectors that a user chose, by their names and parameters.</summary>
internal sealed class DetectorChoice(IReadOnlyList<string> names, string[] parameters)
{
    private const string All = "all";

    private static readonly Dictionary<string, double> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        ["true"] = 1,
        ["false"] = 0,
        ["up"] = (double)PageHinkleyMode.Up,
        ["down"] = (double)PageHinkleyMode.Down,
        ["both"] = (double)PageHinkleyMode.Both,
    };

    /// <summary>Whether the user left the choice to us.</summary>
    public bool IsOpen => names.Count == 0 && parameters.Length == 0;

    /// <summary>Makes the detectors.</summary>
    /// <param name="values">The values of the stream, as far as they are known.</param>
    public IReadOnlyList<StreamDetector> Create(StreamValues values)
    {
        IReadOnlyList<string> chosen = names switch
        {
            [] => [StreamDetectors.DefaultFor(values)],
            [All] => StreamDetectors.For(values),
            _ => names,
        };
        var settings = parameters.Select(Parse).ToList();
        var usual = chosen.Select(name => StreamDetectors.Create(name)).ToList();
        foreach (var (name, _) in settings)
        {
            if (!usual.Exists(detector => detector.Parameters.ContainsKey(name))) throw UnknownParameter(name, usual);
        }

        return [.. usual.Select((detector, index) => StreamDetectors.Create(
            chosen[index], settings.Where(setting => detector.Parameters.ContainsKey(setting.Name)).ToDictionary(setting => setting.Name, setting => setting.Value)))];
    }

    private static (string Name, double Value) Parse(string text)
    {
        if (text.Split('=', 2) is [{ Length: > 0 } name, var value]
            && (Words.TryGetValue(value, out var number) || double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out number)))
        {
            return (name, number);
        }

        throw new SolventException("invalid-value", $"'{text}' is no parameter with its value.")
        {
            Hint = "Write --param delta=0.05.",
            ExitCode = SolventException.WrongUsage,
        };
    }

    private static SolventException UnknownParameter(string name, List<StreamDetector> detectors)
    {
        var known = detectors.SelectMany(detector => detector.Parameters.Keys).Distinct().ToList();
        return new SolventException("option-invalid", $"{string.Join(", ", detectors.Select(detector => detector.Name))} has no parameter '{name}'.")
        {
            Hint = NearestName.Suggestion(name, known) ?? $"There are {string.Join(", ", known)}.",
            ExitCode = SolventException.WrongUsage,
        };
    }
}
