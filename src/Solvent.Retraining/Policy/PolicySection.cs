using System.Globalization;
using System.Text.Json;
using Solvent.Experiments;

namespace Solvent.Retraining;

/// <summary>One object of a policy file, whose values are read with their place for messages.</summary>
internal sealed class PolicySection
{
    private readonly string _file;
    private readonly string _path;
    private readonly JsonElement _json;
    private readonly JsonPlaces _places;

    private PolicySection(string file, string path, JsonElement json, JsonPlaces places) => (_file, _path, _json, _places) = (file, path, json, places);

    public static PolicySection Of(string file, JsonElement json, JsonPlaces places) => json.ValueKind == JsonValueKind.Object
        ? new PolicySection(file, "", json, places)
        : throw new SolventException("policy-invalid", $"'{file}' is no JSON object.") { File = file, Hint = "Write a starter and fill it in: solvent retrain plan --init" };

    public int? Line(string name) => _places[PathOf(name)] ?? (_path.Length > 0 ? _places[_path] : null);

    public SolventException Wrong(string name, string problem, string? hint)
    {
        var line = Line(name);
        var where = line is { } number ? string.Create(CultureInfo.InvariantCulture, $"'{_file}', line {number}") : $"'{_file}'";
        return new SolventException("policy-invalid", $"{where}: {problem}.") { File = _file, Line = line, Hint = hint };
    }

    public void Allow(params string[] names)
    {
        foreach (var property in _json.EnumerateObject())
        {
            if (names.Contains(property.Name, StringComparer.Ordinal)) continue;
            throw Wrong(property.Name, $"the key '{PathOf(property.Name)}' is not known", NearestName.Suggestion(property.Name, names) ?? $"Known are: {string.Join(", ", names)}.");
        }
    }

    public PolicySection Section(string name) => Optional(name) ?? throw Wrong(name, $"'{PathOf(name)}' is missing", "solvent retrain plan --init writes a policy with all of it.");

    public PolicySection? Optional(string name)
    {
        if (Find(name) is not { } value) return null;
        return value.ValueKind == JsonValueKind.Object ? new PolicySection(_file, PathOf(name), value, _places) : throw Wrong(name, $"'{PathOf(name)}' must be an object", "Write it in braces: { … }.");
    }

    public string RequiredText(string name) => Text(name) ?? throw Wrong(name, $"'{PathOf(name)}' is missing", "solvent retrain plan --init writes a policy with all of it.");

    public string? Text(string name) => Find(name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.String } value when !string.IsNullOrWhiteSpace(value.GetString()) => value.GetString(),
        _ => throw Wrong(name, $"'{PathOf(name)}' must be a text that is not empty", hint: null),
    };

    public IReadOnlyList<string> Texts(string name) => Find(name) switch
    {
        null => [],
        { ValueKind: JsonValueKind.Array } value when value.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String) => [.. value.EnumerateArray().Select(item => item.GetString()!)],
        _ => throw Wrong(name, $"'{PathOf(name)}' must be an array of names", "Write [\"id\", \"date\"]."),
    };

    public IReadOnlyDictionary<string, string> Values(string name)
    {
        if (Find(name) is not { } value) return new Dictionary<string, string>(StringComparer.Ordinal);
        if (value.ValueKind != JsonValueKind.Object) throw Wrong(name, $"'{PathOf(name)}' must be an object of parameters", "Write { \"trees\": 100 }.");
        return value.EnumerateObject().ToDictionary(item => item.Name, item => item.Value.ValueKind == JsonValueKind.String ? item.Value.GetString()! : item.Value.GetRawText(), StringComparer.Ordinal);
    }

    public double? Number(string name, double least, double most = double.MaxValue)
    {
        if (Find(name) is not { } value) return null;
        if (value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number) && number >= least && number <= most) return number;
        var range = most == double.MaxValue ? string.Create(CultureInfo.InvariantCulture, $"{least} or more") : string.Create(CultureInfo.InvariantCulture, $"from {least} to {most}");
        throw Wrong(name, $"'{PathOf(name)}' must be a number, {range}", hint: null);
    }

    public TimeSpan? Duration(string name) => Text(name) is not { } text ? null
        : Durations.Read(text) ?? throw Wrong(name, $"'{PathOf(name)}' is '{text}', which is no length of time", "Write 12h, 7d or 4w.");

    public string Choice(string name, string usual, params string[] choices)
    {
        if (Text(name) is not { } text) return usual;
        return choices.Contains(text, StringComparer.Ordinal) ? text : throw Wrong(name, $"'{PathOf(name)}' is '{text}'", NearestName.Suggestion(text, choices) ?? $"It is one of: {string.Join(", ", choices)}.");
    }

    private string PathOf(string name) => _path.Length == 0 ? name : $"{_path}.{name}";

    private JsonElement? Find(string name) => _json.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
}
