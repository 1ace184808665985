namespace Solvent.Experiments.Search;

/// <summary>A fact about a run that can be searched for, sorted by and shown.</summary>
/// <param name="Name">How it is written: <c>duration</c>.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Sql">The expression over the table <c>run</c>.</param>
/// <param name="UnitsOfSecond">For <see cref="FieldKind.Duration"/>, how many of the units that the expression counts make a second.</param>
internal sealed record RunAttribute(string Name, FieldKind Kind, string Sql, double UnitsOfSecond = 1)
{
    /// <summary>All of them, in the order to name them.</summary>
    public static IReadOnlyList<RunAttribute> All { get; } =
    [
        new("id", FieldKind.Text, "run.id"),
        new("name", FieldKind.Text, "run.name"),
        new("experiment", FieldKind.Text, "run.experiment"),
        new("status", FieldKind.Status, "run.status"),
        new("started", FieldKind.Moment, "run.started_at"),
        new("ended", FieldKind.Moment, "run.ended_at"),
        new("duration", FieldKind.Duration, "run.duration_ms", UnitsOfSecond: 1000),
        new("cpu", FieldKind.Duration, "run.cpu_seconds"),
        new("memory", FieldKind.Bytes, "run.peak_memory"),
        new("cost", FieldKind.Number, "run.price_per_hour * run.duration_ms / 3600000.0"),
        new("seed", FieldKind.Number, "run.seed"),
        new("author", FieldKind.Text, "run.author"),
        new("notebook", FieldKind.Text, "run.notebook"),
        new("commit", FieldKind.Text, "run.git_commit"),
        new("dirty", FieldKind.Flag, "run.git_dirty"),
        new("error", FieldKind.Text, "run.error"),
        new("parent", FieldKind.Text, "run.parent"),
        new("host", FieldKind.Text, "run.host"),
        new("os", FieldKind.Text, "run.operating_system"),
        new("processors", FieldKind.Number, "run.processors"),
        new("runtime", FieldKind.Text, "run.runtime"),
        new("sdk", FieldKind.Text, "run.sdk"),
        new("deleted", FieldKind.Moment, "run.deleted_at"),
    ];

    public static RunAttribute? Find(string name) => All.FirstOrDefault(attribute => attribute.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}
