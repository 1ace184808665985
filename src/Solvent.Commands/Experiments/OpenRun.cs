using Solvent.Experiments;

namespace Solvent.Commands.Experiments;

/// <summary>
/// A run that a command adds to. In a notebook it is the run that the session holds open; in a shell each command resumes the run that an
/// earlier one started, and leaves it open for the next.
/// </summary>
internal sealed class OpenRun : IDisposable
{
    private readonly ExperimentStore? _store;
    private readonly bool _isOurs;

    private OpenRun(Run run, ExperimentStore? store)
    {
        Run = run;
        _store = store;
        _isOurs = store is not null;
    }

    public Run Run { get; }

    public static OpenRun Find(string? idOrPrefix, CommandHost host)
    {
        if (Run.Current is { } current && (idOrPrefix is null || current.Id.StartsWith(idOrPrefix, StringComparison.OrdinalIgnoreCase)))
        {
            return new OpenRun(current, store: null);
        }

        var store = ExperimentStore.Open(host.WorkingDirectory);
        try
        {
            return new OpenRun(store.Resume(idOrPrefix ?? Newest(store)), store);
        }
        catch
        {
            store.Dispose();
            throw;
        }
    }

    /// <summary>The identifier of the run that is open.</summary>
    /// <exception cref="SolventException"><c>no-open-run</c>.</exception>
    public static string IdOf(CommandHost host)
    {
        if (Run.Current is { } current) return current.Id;
        using var store = ExperimentStore.Open(host.WorkingDirectory);
        return Newest(store);
    }

    public void Dispose()
    {
        if (!_isOurs) return;
        Run.Detach();
        _store!.Dispose();
    }

    private static string Newest(ExperimentStore store)
        => store.Find(new RunQuery { Where = "run.status = running", Limit = 1 }).SingleOrDefault()?.Id ?? throw new SolventException("no-open-run", "No run is open.")
        {
            Hint = "Start one with 'experiment start NAME'.",
        };
}
