using System.Text.Json;
using System.Text.Json.Nodes;

namespace Solvent.Drift;

/// <summary>The detectors by their names: made with parameters, or loaded as they were saved.</summary>
public static class StreamDetectors
{
    private static readonly Dictionary<string, string> Aliases = new(StringComparer.OrdinalIgnoreCase)
    {
        ["adwin"] = "river.ADWIN",
        ["ddm"] = "river.DDM",
        ["eddm"] = "river.EDDM",
        ["hddm-a"] = "river.HDDM_A",
        ["hddm-w"] = "river.HDDM_W",
        ["page-hinkley"] = "river.PageHinkley",
        ["kswin"] = "river.KSWIN",
        ["fhddm"] = "river.FHDDM_on_correct",
    };

    /// <summary>The short names, in the order in which a comparison shows them.</summary>
    public static IReadOnlyList<string> ShortNames { get; } = [.. Aliases.Keys, "dummy"];

    /// <summary>The full names: whose definition a detector follows, and its name there.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. DetectorKinds.All.Keys];

    /// <summary>The short name of the detector to take by default: HDDM_A for errors of 0 and 1, ADWIN for other numbers.</summary>
    /// <param name="values">The values of the stream.</param>
    public static string DefaultFor(StreamValues values) => values == StreamValues.Bits ? "hddm-a" : "adwin";

    /// <summary>The short names of the detectors that a comparison shows for a stream of such values.</summary>
    public static IReadOnlyList<string> For(StreamValues values)
        => [.. ShortNames.Where(name => DetectorKinds.All[Resolve(name)].Usual.Values <= values)];

    /// <summary>Makes a detector.</summary>
    /// <param name="name">A short or a full name: <c>adwin</c>, <c>river.ADWIN</c>, <c>frouros.DDM</c>.</param>
    /// <param name="parameters">Parameters that differ from the default, by name.</param>
    /// <exception cref="SolventException">There is no such detector, it has no such parameter, or a parameter is out of its range.</exception>
    public static StreamDetector Create(string name, IReadOnlyDictionary<string, double>? parameters = null)
    {
        var kind = Find(name);
        var defaults = kind.Usual.Parameters;
        foreach (var parameter in parameters?.Keys ?? [])
        {
            if (!defaults.ContainsKey(parameter)) throw UnknownParameter(kind.Usual, parameter);
        }

        return kind.Create(parameter => parameters is not null && parameters.TryGetValue(parameter, out var value) ? value : defaults[parameter]);
    }

    /// <summary>Gives back a detector as <see cref="StreamDetector.Save"/> wrote it.</summary>
    /// <exception cref="SolventException">The text is no saved detector.</exception>
    public static StreamDetector Load(string saved)
    {
        try
        {
            return Load(JsonNode.Parse(saved)!.AsObject());
        }
        catch (Exception exception) when (IsUnreadable(exception))
        {
            throw Unreadable(exception);
        }
    }

    internal static StreamDetector Load(JsonObject saved)
    {
        var detector = Create(
            (string)saved["detector"]!,
            saved["parameters"]!.AsObject().ToDictionary(pair => pair.Key, pair => DetectorState.Read(pair.Value!)));
        detector.Continue(saved);
        return detector;
    }

    internal static bool IsUnreadable(Exception exception)
        => exception is JsonException or FormatException or InvalidOperationException or NullReferenceException or ArgumentException or OverflowException or IndexOutOfRangeException;

    internal static SolventException Unreadable(Exception exception)
        => new("detector-state-invalid", $"The saved state of the detectors cannot be read: {exception.Message}", exception)
        {
            Hint = "Give what Save wrote, unchanged.",
        };

    private static string Resolve(string name) => Aliases.GetValueOrDefault(name, name);

    private static DetectorKind Find(string name)
    {
        if (DetectorKinds.All.TryGetValue(Resolve(name), out var kind)) return kind;
        throw new SolventException("detector-unknown", $"There is no detector '{name}'.")
        {
            Hint = NearestName.Suggestion(name, [.. ShortNames, .. Names]) ?? $"The detectors are {string.Join(", ", ShortNames)}.",
            ExitCode = SolventException.WrongUsage,
        };
    }

    private static SolventException UnknownParameter(StreamDetector detector, string parameter)
        => new("option-invalid", $"{detector.Name} has no parameter '{parameter}'.")
        {
            Hint = NearestName.Suggestion(parameter, detector.Parameters.Keys) ?? $"Its parameters are {string.Join(", ", detector.Parameters.Keys)}.",
            ExitCode = SolventException.WrongUsage,
        };
}
