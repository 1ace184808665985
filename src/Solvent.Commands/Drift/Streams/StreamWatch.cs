using System.Globalization;
using Solvent.Drift;

namespace Solvent.Commands.Drift;

/// <summary>A stream while it is read: the alarms so far, and its course in a bounded number of points.</summary>
internal sealed class StreamWatch(StreamMonitor monitor, string source, string? column)
{
    public StreamMonitor Monitor { get; } = monitor;

    public string Source { get; } = source;

    public string? Column { get; } = column;

    /// <summary>The index of the first row that was read now.</summary>
    public long First { get; } = monitor.Rows;

    public long Missing { get; private set; }

    public List<StreamAlarm> Alarms { get; } = [];

    public StreamCourse Course { get; } = new();

    public bool HasDrift => Alarms.Exists(alarm => alarm.Signal == StreamSignal.Drift);

    /// <summary>Reads the next row; <see cref="double.NaN"/> is a missing value.</summary>
    /// <returns>The alarms at this row.</returns>
    public IReadOnlyList<StreamAlarm> Read(double value, bool skipsMissing)
    {
        if (double.IsNaN(value) && skipsMissing)
        {
            Missing++;
            Monitor.Skip();
            return [];
        }

        if (Monitor.Refusing(value) is { } detector) throw Refusal(value, detector);
        var alarms = Monitor.Update(value);
        Course.Add(Monitor.Rows - 1, value);
        Alarms.AddRange(alarms);
        return alarms;
    }

    /// <summary>A row whose value is not even a number.</summary>
    public SolventException NotANumber(string text) => new("value-not-in-range", $"Row {RowNumber} of {Named} has '{text}'{Place}, which is no number.")
    {
        File = Source,
        Hint = "Correct the row.",
    };

    private string Named => Source == "-" ? "standard input" : $"'{Source}'";

    private string Place => Column is null ? "" : $" in '{Column}'";

    private string RowNumber => (Monitor.Rows - First + 1).ToString(CultureInfo.InvariantCulture);

    private SolventException Refusal(double value, StreamDetector detector) => double.IsNaN(value)
        ? new SolventException("value-missing", $"Row {RowNumber} of {Named} has no value{Place}.") { File = Source, Hint = "Add --skip-missing to leave such rows out." }
        : new SolventException(
            "value-not-in-range",
            $"Row {RowNumber} of {Named} has {value.ToString(CultureInfo.InvariantCulture)}{Place}, and {detector.Name} reads {detector.Range}.")
        {
            File = Source,
            Hint = detector.Values == StreamValues.Numbers ? "Correct the row." : "Use --detector adwin or page-hinkley for other numbers.",
        };
}
