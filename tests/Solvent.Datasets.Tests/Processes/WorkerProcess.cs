using System.Diagnostics;
using System.Globalization;

namespace Solvent.Datasets.Tests;

/// <summary>A process of its own that works on a store and says what it has done.</summary>
internal sealed class WorkerProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly Process _process;
    private readonly List<string> _lines = [];
    private readonly Task _reading;
    private readonly TaskCompletionSource _working = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private WorkerProcess(Process process)
    {
        _process = process;
        _reading = ReadAsync(process.StandardOutput);
    }

    private static string Assembly { get; } = Path.GetFullPath(Path.Combine(
        AppContext.BaseDirectory, "..", "..", "Solvent.Datasets.Worker", Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory)), "Solvent.Datasets.Worker.dll"));

    /// <summary>The versions that were promised to be in the store, with what they hold.</summary>
    public IEnumerable<(string Reference, string Digest)> Acknowledged
        => _lines.Select(line => line.Split(' ')).Where(words => words is ["committed", _, _]).Select(words => (words[1], words[2]));

    /// <summary>The versions that were promised to be on the remote.</summary>
    public IEnumerable<string> Pushed => _lines.Where(line => line.StartsWith("pushed ", StringComparison.Ordinal)).Select(line => line["pushed ".Length..]);

    /// <summary>What went wrong, if anything did.</summary>
    public IEnumerable<string> Failures => _lines.Where(line => line.StartsWith("failed ", StringComparison.Ordinal));

    /// <summary>How often it collected garbage.</summary>
    public int Collections => _lines.Count(line => line is "collected");

    public static WorkerProcess Start(string mode, string root, string id, int number)
    {
        var start = new ProcessStartInfo("dotnet", [Assembly, mode, root, id, number.ToString(CultureInfo.InvariantCulture)])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        return new WorkerProcess(Process.Start(start) ?? throw new InvalidOperationException("The worker does not start."));
    }

    /// <summary>Waits until it has done something.</summary>
    public Task WaitForWorkAsync(CancellationToken cancellationToken) => Task.WhenAny(_working.Task, _reading).WaitAsync(Patience, cancellationToken);

    /// <summary>Ends it as a power cut would, with no chance to clean up.</summary>
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

    private async Task ReadAsync(StreamReader output)
    {
        while (await output.ReadLineAsync() is { } line)
        {
            _lines.Add(line);
            _working.TrySetResult();
        }
    }
}
