using System.Diagnostics;
using System.Globalization;

namespace Solvent.Experiments.Tests;

/// <summary>A process of its own that logs to a store and says what it has logged.</summary>
internal sealed class WorkerProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly Process _process;
    private readonly List<string[]> _lines = [];
    private readonly Task _reading;
    private readonly TaskCompletionSource _working = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private WorkerProcess(Process process)
    {
        _process = process;
        _reading = ReadAsync(process.StandardOutput);
    }

    private static string Assembly { get; } = Path.GetFullPath(Path.Combine(
        AppContext.BaseDirectory, "..", "..", "Solvent.Experiments.Worker", Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory)), "Solvent.Experiments.Worker.dll"));

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

    /// <summary>What went wrong, if anything did.</summary>
    public IEnumerable<string> Failures => Said("failed").Select(words => string.Join(' ', words));

    public static WorkerProcess Start(string mode, string root, string id, int number, string? tracking)
    {
        var start = new ProcessStartInfo("dotnet", [Assembly, mode, root, id, number.ToString(CultureInfo.InvariantCulture)])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        start.Environment["SOLVENT_TRACKING"] = tracking;
        return new WorkerProcess(Process.Start(start) ?? throw new InvalidOperationException("The worker does not start."));
    }

    /// <summary>Waits until it has logged something.</summary>
    public Task WaitForWorkAsync(CancellationToken cancellationToken) => Task.WhenAny(_working.Task, _reading).WaitAsync(Patience, cancellationToken);

    /// <summary>Ends it with no chance to clean up.</summary>
    public Task KillAsync(CancellationToken cancellationToken)
    {
        _process.Kill();
        return EndAsync(cancellationToken);
    }

    /// <summary>Waits until it has ended and everything that it said is known.</summary>
    public async Task EndAsync(CancellationToken cancellationToken)
    {
        await _process.WaitForExitAsync(cancellationToken).WaitAsync(Patience, cancellationToken);
        await _reading.WaitAsync(Patience, cancellationToken);
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill();
        _process.Dispose();
    }

    private IEnumerable<string[]> Said(string word) => _lines.Where(line => line[0] == word);

    private async Task ReadAsync(StreamReader output)
    {
        while (await output.ReadLineAsync() is { } line)
        {
            // Of a process that was killed the last line may be cut, and then nobody was promised anything.
            _lines.Add(line.Split(' '));
            if (line.StartsWith("logged ", StringComparison.Ordinal)) _working.TrySetResult();
        }
    }
}
