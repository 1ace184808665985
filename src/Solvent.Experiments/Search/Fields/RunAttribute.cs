namespace Solvent.Experiments.Search;

/// <summary>A fact about a run that can be searched for, sorted by and shown.</summary>
/// <param name="Name">How it is written: <c>duration</c>.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Sql">The expression over the table <c>run</c>.</param>
/// <param name="Read">Takes it from a record: text, a number, a moment, a length of time, a status or a flag.</param>
/// <param name="UnitsOfSecond">For <see cref="FieldKind.Duration"/>, how many of the units that the expression counts make a second.</param>
internal sealed record RunAttribute(string Name, FieldKind Kind, string Sql, Func<RunRecord, object?> Read, double UnitsOfSecond = 1)
{
    /// <summary>All of them, in the order to name them.</summary>
    public static IReadOnlyList<RunAttribute> All { get; } =
    [
        new("id", FieldKind.Text, "run.id", run => run.Id),
        new("name", FieldKind.Text, "run.name", run => run.Name),
        new("experiment", FieldKind.Text, "run.experiment", run => run.Experiment),
        new("status", FieldKind.Status, "run.status", run => run.Status),
        new("started", FieldKind.Moment, "run.started_at", run => run.StartedAt),
        new("ended", FieldKind.Moment, "run.ended_at", run => run.EndedAt),
        new("duration", FieldKind.Duration, "run.duration_ms", run => Seconds(run.DurationSeconds), UnitsOfSecond: 1000),
        new("cpu", FieldKind.Duration, "run.cpu_seconds", run => Seconds(run.CpuSeconds)),
        new("memory", FieldKind.Bytes, "run.peak_memory", run => run.PeakMemoryBytes),
        new("cost", FieldKind.Number, "run.price_per_hour * run.duration_ms / 3600000.0", run => run.Cost),
        new("seed", FieldKind.Number, "run.seed", run => run.Seed),
        new("author", FieldKind.Text, "run.author", run => run.Author),
        new("notebook", FieldKind.Text, "run.notebook", run => run.Notebook),
        new("commit", FieldKind.Text, "run.git_commit", run => run.Commit),
        new("dirty", FieldKind.Flag, "run.git_dirty", run => run.Dirty),
        new("error", FieldKind.Text, "run.error", run => run.Error),
        new("parent", FieldKind.Text, "run.parent", run => run.ParentId),
        new("host", FieldKind.Text, "run.host", run => run.Machine?.Host),
        new("os", FieldKind.Text, "run.operating_system", run => run.Machine?.OperatingSystem),
        new("processors", FieldKind.Number, "run.processors", run => run.Machine?.Processors),
        new("runtime", FieldKind.Text, "run.runtime", run => run.Machine?.Runtime),
        new("sdk", FieldKind.Text, "run.sdk", run => run.Machine?.Sdk),
        new("deleted", FieldKind.Moment, "run.deleted_at", run => run.DeletedAt),
    ];

    public static RunAttribute? Find(string name) => All.FirstOrDefault(attribute => attribute.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    private static TimeSpan? Seconds(double? seconds) => seconds is { } known ? TimeSpan.FromSeconds(known) : null;
}
