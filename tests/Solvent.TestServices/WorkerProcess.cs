using System.Diagnostics;

namespace Solvent.TestServices;

/// <summary>A process of its own that works for a test and says, a line for each thing done, what it has promised.</summary>
public abstract class WorkerProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly Process _process;
    private readonly List<string[]> _lines = [];
    private readonly Task _reading;
    private readonly TaskCompletionSource _working = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <param name="project">The test project that is the worker, built beside the one that starts it.</param>
    /// <param name="arguments">What the worker is told.</param>
    /// <param name="environment">Variables to set; <see langword="null"/> removes one.</param>
    protected WorkerProcess(string project, IEnumerable<string> arguments, IReadOnlyDictionary<string, string?>? environment = null)
    {
        var start = new ProcessStartInfo("dotnet", [Assembly(project), .. arguments]) { UseShellExecute = false, RedirectStandardOutput = true };
        foreach (var (name, value) in environment ?? new Dictionary<string, string?>()) start.Environment[name] = value;
        _process = Process.Start(start) ?? throw new InvalidOperationException("The worker does not start.");
        _reading = ReadAsync(_process.StandardOutput);
    }

    /// <summary>What went wrong, if anything did.</summary>
    public IEnumerable<string> Failures => Said("failed").Select(words => string.Join(' ', words));

    /// <summary>Waits until it has done something, or has ended.</summary>
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
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (!disposing) return;
        if (!_process.HasExited) _process.Kill();
        _process.Dispose();
    }

    /// <summary>The lines that begin with a word, split into words.</summary>
    protected IEnumerable<string[]> Said(string word) => _lines.Where(line => line[0] == word);

    /// <summary>Whether a line is about work that a test waits for, and not about getting ready for it.</summary>
    protected virtual bool IsWork(string word) => true;

    private static string Assembly(string project)
    {
        var configuration = Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));
        return Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", project, configuration, $"{project}.dll"));
    }

    private async Task ReadAsync(StreamReader output)
    {
        while (await output.ReadLineAsync() is { } line)
        {
            // Of a process that was killed the last line may be cut, and then nobody was promised anything.
            var words = line.Split(' ');
            _lines.Add(words);
            if (IsWork(words[0])) _working.TrySetResult();
        }
    }
}
