using System.Globalization;
using Solvent.TestServices;

namespace Solvent.Experiments.Tests;

/// <summary>A process of its own that logs to a store and says what it has logged.</summary>
internal sealed class LoggingWorker : WorkerProcess
{
    private LoggingWorker(IEnumerable<string> arguments, string? tracking)
        : base("Solvent.Experiments.Worker", arguments, new Dictionary<string, string?> { ["SOLVENT_TRACKING"] = tracking })
    {
    }

    /// <summary>The runs that were started.</summary>
    public IEnumerable<string> Started => Said("started").Select(words => words[1]);

    /// <summary>The runs whose end was asked for, whether it came or not.</summary>
    public IEnumerable<string> Ending => Said("ending").Select(words => words[1]);

    /// <summary>The runs that have ended.</summary>
    public IEnumerable<string> Ended => Said("ended").Select(words => words[1]);

    /// <summary>The values that were promised to be there, by run.</summary>
    public ILookup<string, long> Logged => Said("logged").ToLookup(words => words[1], words => long.Parse(words[2], CultureInfo.InvariantCulture));

    /// <summary>How many values a run was promised to have.</summary>
    public IReadOnlyDictionary<string, int> Counts => Said("acknowledged").ToDictionary(words => words[1], words => int.Parse(words[2], CultureInfo.InvariantCulture), StringComparer.Ordinal);

    public static LoggingWorker Start(string mode, string root, string id, int number, string? tracking)
        => new([mode, root, id, number.ToString(CultureInfo.InvariantCulture)], tracking);

    protected override bool IsWork(string word) => word is "logged";
}
