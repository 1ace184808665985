using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Solvent.Drift;

/// <summary>
/// Reads a stream value by value and tells when it changes, in memory that does not grow with the stream (for <see cref="Adwin"/>, with its logarithm).
/// After a drift a detector begins anew with the next value. Its name says whose definition it follows: <c>river.ADWIN</c>.
/// </summary>
/// <remarks>A detector is not safe for use by several threads at once.</remarks>
public abstract class StreamDetector
{
    private const double LargestNumber = 1e100;

    private readonly Dictionary<string, double> _parameters = [];

    private protected StreamDetector(string name, StreamValues values)
    {
        Name = name;
        Values = values;
    }

    /// <summary>Whose definition it follows, and its name there.</summary>
    public string Name { get; }

    /// <summary>The values that it can read.</summary>
    public StreamValues Values { get; }

    /// <summary><see cref="Values"/> in words, to stand behind "reads".</summary>
    public string Range => Values switch
    {
        StreamValues.Bits => "0 and 1, where 1 is an error",
        StreamValues.Shares => "numbers between 0 and 1",
        _ => "numbers between -1e100 and 1e100",
    };

    /// <summary>Its parameters by name; a switch is 0 or 1.</summary>
    public IReadOnlyDictionary<string, double> Parameters => _parameters;

    /// <summary>How many values it has read in all.</summary>
    public long Count { get; private set; }

    /// <summary>What it said after the last value.</summary>
    public StreamSignal Signal { get; private set; }

    /// <summary>Reads the next value.</summary>
    /// <exception cref="SolventException">The value is not one of <see cref="Values"/>; the detector is as before.</exception>
    public StreamSignal Update(double value)
    {
        if (!Accepts(value)) throw Refusal(value);
        if (Signal == StreamSignal.Drift) Reset();
        Count++;
        return Signal = Next(value);
    }

    /// <summary>Forgets what it has read; <see cref="Count"/> goes on.</summary>
    public void Reset()
    {
        Signal = StreamSignal.None;
        Restart();
    }

    /// <summary>Whether <see cref="Update"/> can read the value.</summary>
    public bool Accepts(double value) => Values switch
    {
        StreamValues.Bits => value is 0 or 1,
        StreamValues.Shares => value is >= 0 and <= 1,
        _ => value is >= -LargestNumber and <= LargestNumber,
    };

    /// <summary>All that it remembers, as one line of JSON. <see cref="StreamDetectors.Load(string)"/> gives a detector that goes on with the same signals.</summary>
    public string Save() => ToJson().ToJsonString();

    internal JsonObject ToJson()
    {
        var state = DetectorState.ToSave();
        Exchange(state);
        return new JsonObject
        {
            ["detector"] = Name,
            ["parameters"] = new JsonObject(_parameters.Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)DetectorState.Write(pair.Value)))),
            ["count"] = Count,
            ["signal"] = JsonNamingPolicy.CamelCase.ConvertName(Signal.ToString()),
            ["state"] = state.Values,
        };
    }

    internal void Continue(JsonObject saved)
    {
        Count = (long)saved["count"]!;
        Signal = Enum.Parse<StreamSignal>((string)saved["signal"]!, ignoreCase: true);
        Exchange(DetectorState.ToLoad(saved["state"]!.AsObject()));
    }

    /// <summary>Names a parameter and checks it; the value comes back for a field.</summary>
    private protected double Parameter(string name, double value, bool isValid, string range)
    {
        if (!isValid || !double.IsFinite(value))
        {
            throw new SolventException("option-invalid", $"The parameter {name} of {Name} is {value.ToString(CultureInfo.InvariantCulture)}, which is not {range}.")
            {
                Hint = $"Give a value {range}.",
                ExitCode = SolventException.WrongUsage,
            };
        }

        _parameters[name] = value;
        return value;
    }

    /// <summary>Takes the next value in, and tells.</summary>
    private protected abstract StreamSignal Next(double value);

    /// <summary>Makes the memory that of a new detector.</summary>
    private protected abstract void Restart();

    /// <summary>Names all that the detector remembers.</summary>
    private protected abstract void Exchange(DetectorState state);

    private SolventException Refusal(double value) => new(
        "value-not-in-range",
        $"{Name} reads {Range}; the value {value.ToString(CultureInfo.InvariantCulture)} is none.")
    {
        Hint = Values == StreamValues.Numbers ? "Leave missing and infinite values out of the stream." : "Use ADWIN or Page-Hinkley for other numbers.",
    };
}
