using Solvent.Drift;

namespace Solvent.Commands.Drift;

/// <summary>The file that keeps what detectors remember between two calls.</summary>
internal sealed class StreamStateFile(string path, string shown)
{
    /// <summary>The monitor that the file has, or <see langword="null"/> when there is no file.</summary>
    public StreamMonitor? Load()
    {
        if (!File.Exists(path)) return null;
        try
        {
            return StreamMonitor.Load(File.ReadAllText(path));
        }
        catch (SolventException exception)
        {
            throw new SolventException(exception.Code, $"'{shown}': {exception.Message}", exception) { File = shown, Hint = "Name another file, or delete this one to begin anew." };
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new SolventException("read-failed", $"Cannot read '{shown}': {exception.Message}", exception) { File = shown };
        }
    }

    // Nothing interrupts it: what was read is counted.
    public Task SaveAsync(StreamMonitor monitor) => AtomicFile.WriteAllTextAsync(path, monitor.Save(), CancellationToken.None);

    /// <summary>The monitor that goes on, which must be the one that was asked for.</summary>
    public static StreamMonitor Begin(StreamStateFile? state, DetectorChoice choice, StreamValues values)
    {
        if (state?.Load() is not { } saved) return new StreamMonitor(choice.Create(values));
        if (choice.IsOpen || IsSame(saved.Detectors, choice.Create(values))) return saved;
        throw new SolventException("option-invalid", $"The state has {string.Join(", ", saved.Detectors.Select(detector => detector.Name))} with other parameters or other detectors than asked for.")
        {
            Hint = "Leave out --detector and --param to go on with those of the state, or name another --state.",
            ExitCode = SolventException.WrongUsage,
        };
    }

    private static bool IsSame(IReadOnlyList<StreamDetector> saved, IReadOnlyList<StreamDetector> asked)
        => saved.Count == asked.Count && saved.Zip(asked).All(pair => pair.First.Name == pair.Second.Name
            && pair.First.Parameters.OrderBy(parameter => parameter.Key, StringComparer.Ordinal).SequenceEqual(pair.Second.Parameters.OrderBy(parameter => parameter.Key, StringComparer.Ordinal)));
}
