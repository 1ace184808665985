using System.Globalization;
using System.Text.Json.Nodes;

namespace Solvent.Drift;

/// <summary>
/// What a detector remembers, on its way to text or back. A detector describes its memory once, by reference, so that what is saved and what is loaded
/// cannot differ. Numbers keep all their bits.
/// </summary>
internal sealed class DetectorState
{
    private readonly JsonObject _values;
    private readonly bool _isLoading;

    private DetectorState(JsonObject values, bool isLoading)
    {
        _values = values;
        _isLoading = isLoading;
    }

    /// <summary>What is saved.</summary>
    public JsonObject Values => _values;

    /// <summary>A state to save into.</summary>
    public static DetectorState ToSave() => new([], isLoading: false);

    /// <summary>A state to load from.</summary>
    public static DetectorState ToLoad(JsonObject values) => new(values, isLoading: true);

    public void Number(string name, ref double value)
    {
        if (_isLoading) value = Read(Required(name));
        else _values[name] = Write(value);
    }

    public void Whole(string name, ref long value)
    {
        if (_isLoading) value = (long)Required(name);
        else _values[name] = value;
    }

    public void Flag(string name, ref bool value)
    {
        if (_isLoading) value = (bool)Required(name);
        else _values[name] = value;
    }

    /// <summary>The first <paramref name="count"/> numbers of an array, which is made larger when that many are loaded.</summary>
    public void Numbers(string name, ref double[] values, int count)
    {
        if (!_isLoading)
        {
            _values[name] = new JsonArray([.. values.Take(count).Select(Write)]);
            return;
        }

        var saved = Required(name).AsArray();
        if (saved.Count > values.Length) values = new double[saved.Count];
        Array.Clear(values);
        for (var i = 0; i < saved.Count; i++) values[i] = Read(saved[i]!);
    }

    public static double Read(JsonNode node)
        => node.GetValueKind() == System.Text.Json.JsonValueKind.String ? double.Parse((string)node!, CultureInfo.InvariantCulture) : (double)node;

    public static JsonNode Write(double value)
        => double.IsFinite(value) ? JsonValue.Create(value) : JsonValue.Create(value.ToString(CultureInfo.InvariantCulture));

    private JsonNode Required(string name) => _values[name] ?? throw new FormatException($"It has no '{name}'.");
}
