namespace Solvent.Experiments;

/// <summary>The runs that this process has open, in the order in which they were opened.</summary>
internal static class OpenRuns
{
    private static readonly Lock Gate = new();
    private static readonly List<Run> Runs = [];

    static OpenRuns() => AppDomain.CurrentDomain.UnhandledException += (_, crash) => Fail(crash.ExceptionObject as Exception);

    public static Run? Newest
    {
        get
        {
            lock (Gate) return Runs.LastOrDefault();
        }
    }

    /// <summary>The open run with an identifier.</summary>
    public static Run? Find(string? id)
    {
        if (id is null) return null;
        lock (Gate) return Runs.Find(run => run.Id == id);
    }

    public static void Add(Run run)
    {
        lock (Gate) Runs.Add(run);
    }

    public static void Remove(Run run)
    {
        lock (Gate) Runs.Remove(run);
    }

    // The process ends right after this.
    private static void Fail(Exception? crash)
    {
        while (crash is not null && Newest is { } run) run.Fail(crash);
    }
}
