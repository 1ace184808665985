using System.Globalization;

namespace Solvent.Experiments;

/// <summary>What Solvent knows of a run and MLflow does not ask for, as tags that people can read and search there.</summary>
internal static class MlflowFacts
{
    private const string Name = MlflowTags.Ours + "name";
    private const string Experiment = MlflowTags.Ours + "experiment";
    private const string Parent = MlflowTags.Ours + "parent";
    private const string Seed = MlflowTags.Ours + "seed";
    private const string Dirty = MlflowTags.Ours + "dirty";
    private const string Error = MlflowTags.Ours + "error";
    private const string DurationSeconds = MlflowTags.Ours + "duration_seconds";
    private const string CpuSeconds = MlflowTags.Ours + "cpu_seconds";
    private const string PeakMemory = MlflowTags.Ours + "peak_memory_bytes";
    private const string PricePerHour = MlflowTags.Ours + "price_per_hour";
    private const string Currency = MlflowTags.Ours + "currency";
    private const string Machine = MlflowTags.Ours + "machine.";

    public static IEnumerable<KeyValuePair<string, string>> Of(RunRecord run)
    {
        var facts = new List<KeyValuePair<string, string?>>
        {
            new(MlflowTags.Id, run.Id),
            new(MlflowTags.User, run.Author),
            new(MlflowTags.Commit, run.Commit),
            new(MlflowTags.SourceName, run.Notebook),
            new(MlflowTags.SourceType, run.Notebook is null ? null : MlflowTags.Notebook),
            new(Name, run.Name),
            new(Experiment, run.Experiment),
            new(Parent, run.ParentId),
            new(Seed, Text(run.Seed)),
            new(Dirty, run.Dirty switch { true => "true", false => "false", null => null }),
            new(Error, run.Error),
            new(DurationSeconds, Text(run.DurationSeconds)),
            new(CpuSeconds, Text(run.CpuSeconds)),
            new(PeakMemory, Text(run.PeakMemoryBytes)),
            new(PricePerHour, Text(run.PricePerHour)),
            new(Currency, run.Currency),
        };
        if (run.Machine is { } machine)
        {
            facts.Add(new(Machine + "host", machine.Host));
            facts.Add(new(Machine + "operating_system", machine.OperatingSystem));
            facts.Add(new(Machine + "processors", Text<int>(machine.Processors)));
            facts.Add(new(Machine + "runtime", machine.Runtime));
            facts.Add(new(Machine + "cpu", machine.Cpu));
            facts.Add(new(Machine + "memory_bytes", Text(machine.MemoryBytes)));
            facts.Add(new(Machine + "sdk", machine.Sdk));
        }

        return facts.Where(fact => fact.Value is not null)!;
    }

    /// <summary>The run with what its tags say, which may come from anybody.</summary>
    public static RunRecord Apply(RunRecord run, IReadOnlyDictionary<string, string> tags) => run with
    {
        Author = Text(tags, MlflowTags.User),
        Commit = Text(tags, MlflowTags.Commit),
        Notebook = tags.GetValueOrDefault(MlflowTags.SourceType) is MlflowTags.Notebook ? Text(tags, MlflowTags.SourceName) : null,
        Name = Text(tags, Name) ?? run.Name,
        Experiment = Text(tags, Experiment) ?? run.Experiment,
        ParentId = Text(tags, Parent) ?? run.ParentId,
        Seed = Number<int>(tags, Seed),
        Dirty = tags.GetValueOrDefault(Dirty) switch { "true" => true, "false" => false, _ => null },
        Error = Text(tags, Error),
        DurationSeconds = Number<double>(tags, DurationSeconds) ?? run.DurationSeconds,
        CpuSeconds = Number<double>(tags, CpuSeconds),
        PeakMemoryBytes = Number<long>(tags, PeakMemory),
        PricePerHour = Number<double>(tags, PricePerHour),
        Currency = Text(tags, Currency),
        Machine = MachineOf(tags),
    };

    private static RunMachine? MachineOf(IReadOnlyDictionary<string, string> tags) => tags.GetValueOrDefault(Machine + "host") is not { } host
        ? null
        : new RunMachine(
            host, tags.GetValueOrDefault(Machine + "operating_system") ?? "", Number<int>(tags, Machine + "processors") ?? 0, tags.GetValueOrDefault(Machine + "runtime") ?? "")
        {
            Cpu = Text(tags, Machine + "cpu"),
            MemoryBytes = Number<long>(tags, Machine + "memory_bytes"),
            Sdk = Text(tags, Machine + "sdk"),
        };

    private static string? Text<T>(T? value)
        where T : struct, IFormattable
        => value?.ToString(format: null, CultureInfo.InvariantCulture);

    // A tag that a later push no longer has is emptied there.
    private static string? Text(IReadOnlyDictionary<string, string> tags, string name) => tags.GetValueOrDefault(name) is { Length: > 0 } text ? text : null;

    private static T? Number<T>(IReadOnlyDictionary<string, string> tags, string name)
        where T : struct, IParsable<T>
        => T.TryParse(tags.GetValueOrDefault(name), CultureInfo.InvariantCulture, out var number) ? number : null;
}
