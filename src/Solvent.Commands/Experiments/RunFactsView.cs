using Solvent.Commands.Views;
using Solvent.Experiments;

namespace Solvent.Commands.Experiments;

/// <summary>The facts about one run: when, where, by whom, how long, at what cost.</summary>
internal static class RunFactsView
{
    public static IEnumerable<Fact> Of(RunRecord run)
    {
        yield return new Fact("status", RunStatusBadge.Of(run.Status));
        if (run.DeletedAt is { } deleted) yield return new Fact("deleted (UTC)", ViewFormat.Moment(deleted));
        yield return new Fact("started (UTC)", ViewFormat.Moment(run.StartedAt));
        if (run.DurationSeconds is { } seconds) yield return new Fact("took", ViewFormat.Duration(TimeSpan.FromSeconds(seconds)));
        if (run.CpuSeconds is { } cpu) yield return new Fact("processor time", ViewFormat.Duration(TimeSpan.FromSeconds(cpu)));
        if (run.PeakMemoryBytes is { } memory) yield return new Fact("peak memory", ViewFormat.Bytes(memory));
        if (run.Cost is { } cost) yield return new Fact("cost", $"{ViewFormat.Number(cost)} {run.Currency}".TrimEnd());
        if (run.Seed is { } seed) yield return new Fact("seed", ViewFormat.Number(seed));
        if (run.Author is { } author) yield return new Fact("author", author);
        if (run.ParentId is { } parent) yield return new Fact("part of", parent);
        if (run.Commit is { } commit) yield return new Fact("commit", ViewFormat.HashStart(commit) + (run.Dirty is true ? " with changes" : ""));
        if (run.Notebook is { } notebook) yield return new Fact("notebook", notebook);
        if (run.Machine is { } machine) yield return new Fact("machine", Machine(machine));
        if (run.Machine is { } software) yield return new Fact("software", string.Join(", ", new[] { software.OperatingSystem, software.Runtime, software.Sdk is { } sdk ? $"SDK {sdk}" : null }.OfType<string>()));
    }

    private static string Machine(RunMachine machine)
    {
        var parts = new List<string> { machine.Host };
        if (machine.Cpu is { } cpu) parts.Add(cpu);
        parts.Add(ViewFormat.Plural(machine.Processors, "processor"));
        if (machine.MemoryBytes is { } memory) parts.Add($"{ViewFormat.Bytes(memory)} memory");
        return string.Join(", ", parts);
    }
}
