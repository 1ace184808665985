using Solvent.Notebooks;
using Solvent.Runner.Outputs;

namespace Solvent.Runner.Files;

/// <summary>The executed notebook on its way to disk: written often enough that a kill loses the running cell at most, and never half.</summary>
internal sealed class ExecutedNotebook(NotebookDocument document, string path, TimeProvider time)
{
    private static readonly TimeSpan ShortestInterval = TimeSpan.FromSeconds(1);

    private readonly Dictionary<int, CellRecorder> _recorders = [];
    private long _lastWrite = time.GetTimestamp();
    private TimeSpan _interval = ShortestInterval;
    private bool _pending;

    public NotebookDocument Document { get; } = document;

    public string Path { get; } = path;

    /// <summary>How long to wait until what has changed may be written, or <see langword="null"/> when nothing has.</summary>
    public TimeSpan? NextWrite
        => _pending ? TimeSpan.FromTicks(Math.Max(0, (_interval - time.GetElapsedTime(_lastWrite)).Ticks)) : null;

    public void Attach(int cell, CellRecorder recorder) => _recorders[cell] = recorder;

    /// <summary>Tells that a cell has ended and should reach the disk soon.</summary>
    public void MarkChanged() => _pending = true;

    /// <summary>Writes the document as it is now.</summary>
    /// <exception cref="SolventException"><c>disk-full</c> or <c>write-failed</c>; the hint names the place where the outputs were kept instead.</exception>
    public async Task SaveAsync()
    {
        foreach (var (cell, recorder) in _recorders)
        {
            if (recorder.TakeChanges() is { } outputs) Document.Cells[cell].SetOutputs(outputs);
        }

        _pending = false;
        var started = time.GetTimestamp();
        try
        {
            // Not cancellable: an interrupt is when the outputs are needed most.
            await Document.SaveAsync(Path, CancellationToken.None);
        }
        catch (SolventException failure)
        {
            throw await RescueAsync(failure);
        }

        _lastWrite = time.GetTimestamp();
        // A notebook with much output is written less often, so that writing never takes more than a tenth of the run.
        var tenfold = time.GetElapsedTime(started) * 10;
        _interval = tenfold > ShortestInterval ? tenfold : ShortestInterval;
    }

    private async Task<SolventException> RescueAsync(SolventException failure)
    {
        string refuge;
        try
        {
            refuge = System.IO.Path.Combine(Directory.CreateTempSubdirectory("solvent-").FullName, System.IO.Path.GetFileName(Path));
            await Document.SaveAsync(refuge, CancellationToken.None);
        }
        catch (Exception exception) when (exception is SolventException or IOException or UnauthorizedAccessException)
        {
            return failure;
        }

        return new SolventException(failure.Code, failure.Message, failure)
        {
            File = failure.File,
            Hint = $"The outputs so far are kept in '{refuge}'. {failure.Hint}",
        };
    }
}
