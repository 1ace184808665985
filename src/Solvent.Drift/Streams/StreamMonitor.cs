using System.Text.Json.Nodes;

namespace Solvent.Drift;

/// <summary>Several detectors over one stream, with the place of each alarm; all of it can be saved, and goes on where it was.</summary>
/// <remarks>Not safe for use by several threads at once.</remarks>
public sealed class StreamMonitor
{
    private const int Format = 1;

    private readonly StreamDetector[] _detectors;
    private readonly RunningMean[] _sinceDrift;
    private readonly List<StreamAlarm> _alarms = [];
    private RunningMean _all;

    /// <summary>A monitor of a stream that begins.</summary>
    /// <param name="detectors">At least one detector.</param>
    public StreamMonitor(IEnumerable<StreamDetector> detectors)
    {
        _detectors = [.. detectors];
        if (_detectors.Length == 0) throw new ArgumentException("A monitor needs a detector.", nameof(detectors));
        _sinceDrift = new RunningMean[_detectors.Length];
    }

    /// <summary>The detectors.</summary>
    public IReadOnlyList<StreamDetector> Detectors => _detectors;

    /// <summary>How many rows of the stream there were, with those that were skipped: the index of the next.</summary>
    public long Rows { get; private set; }

    /// <summary>How many values were read.</summary>
    public long Count => _all.Count;

    /// <summary>The mean of all values; 0 when there are none.</summary>
    public double Mean => _all.Value;

    /// <summary>The mean of the values since the last drift that a detector told of, or of all when it told of none; 0 when there are none.</summary>
    /// <param name="detector">One of <see cref="Detectors"/>.</param>
    public double MeanSinceDrift(StreamDetector detector)
        => detector.Signal == StreamSignal.Drift ? 0 : _sinceDrift[Array.IndexOf(_detectors, detector)].Value;

    /// <summary>The first detector that cannot read a value, or <see langword="null"/>.</summary>
    public StreamDetector? Refusing(double value) => Array.Find(_detectors, detector => !detector.Accepts(value));

    /// <summary>Reads the next value. The list of alarms is valid until the next call.</summary>
    /// <exception cref="SolventException">A detector cannot read the value; all are as before.</exception>
    public IReadOnlyList<StreamAlarm> Update(double value)
    {
        _alarms.Clear();
        // Update throws the right error before it changes anything.
        Refusing(value)?.Update(value);
        _all.Add(value);
        for (var i = 0; i < _detectors.Length; i++) Read(_detectors[i], ref _sinceDrift[i], value);
        Rows++;
        return _alarms;
    }

    /// <summary>Leaves out a row that has no value: indices go on, detectors see nothing.</summary>
    public void Skip() => Rows++;

    /// <summary>All that the monitor and its detectors remember, as one line of JSON.</summary>
    public string Save()
    {
        var detectors = new JsonArray();
        for (var i = 0; i < _detectors.Length; i++)
        {
            var state = DetectorState.ToSave();
            _sinceDrift[i].Exchange(state, "sinceDrift");
            var detector = _detectors[i].ToJson();
            detector["segment"] = state.Values;
            detectors.Add((JsonNode)detector);
        }

        var all = DetectorState.ToSave();
        _all.Exchange(all, "all");
        return new JsonObject { ["format"] = Format, ["rows"] = Rows, ["values"] = all.Values, ["detectors"] = detectors }.ToJsonString();
    }

    /// <summary>Gives back a monitor as <see cref="Save"/> wrote it.</summary>
    /// <exception cref="SolventException">The text is no saved monitor.</exception>
    public static StreamMonitor Load(string saved)
    {
        try
        {
            var state = JsonNode.Parse(saved)!.AsObject();
            if ((int)state["format"]! != Format) throw new FormatException($"Its format is {state["format"]}, not {Format}.");
            var detectors = state["detectors"]!.AsArray();
            var monitor = new StreamMonitor(detectors.Select(detector => StreamDetectors.Load(detector!.AsObject()))) { Rows = (long)state["rows"]! };
            monitor._all.Exchange(DetectorState.ToLoad(state["values"]!.AsObject()), "all");
            for (var i = 0; i < detectors.Count; i++) monitor._sinceDrift[i].Exchange(DetectorState.ToLoad(detectors[i]!["segment"]!.AsObject()), "sinceDrift");
            return monitor;
        }
        catch (Exception exception) when (StreamDetectors.IsUnreadable(exception))
        {
            throw StreamDetectors.Unreadable(exception);
        }
    }

    private void Read(StreamDetector detector, ref RunningMean sinceDrift, double value)
    {
        var before = detector.Signal;
        if (before == StreamSignal.Drift) sinceDrift = default;
        sinceDrift.Add(value);
        var signal = detector.Update(value);
        if (signal != StreamSignal.None && (signal == StreamSignal.Drift || before != StreamSignal.Warning))
        {
            _alarms.Add(new StreamAlarm(Rows, detector.Name, signal, sinceDrift.Value));
        }
    }
}
