using System.Globalization;
using Solvent.Experiments;

namespace Solvent.Runner;

/// <summary>Compares what two runs recorded.</summary>
internal static class RunVerdicts
{
    private const int MostNamed = 10;

    private static readonly string[] Times = ["seconds", "milliseconds", "duration", "elapsed"];

    public static ReproducedPart Code(RunRecord run, RunRecord again)
    {
        var same = run.Cells.Zip(again.Cells).TakeWhile(pair => pair.First.Source == pair.Second.Source && pair.First.Language == pair.Second.Language).Count();
        if (same == run.Cells.Count && same == again.Cells.Count) return Same("code", Plural(same, "cell") + ", the recorded ones in the recorded order");
        return Differs("code", same == again.Cells.Count
            ? $"{same} of {Plural(run.Cells.Count, "cell")} ran before the run ended"
            : $"the run ended after {Plural(again.Cells.Count, "cell")}, and after {run.Cells.Count} before");
    }

    public static ReproducedPart Data(RunRecord run, RunRecord again, IReadOnlyList<ReproducedPart> lost)
    {
        var details = new List<string>();
        var differs = false;
        foreach (var dataset in run.Datasets)
        {
            var what = dataset.Mode is DatasetAccess.Read ? "read" : "written";
            var same = again.Datasets.Any(other => other.Mode == dataset.Mode && other.Hash == dataset.Hash);
            var other = again.Datasets.Where(other => other.Mode == dataset.Mode && other.Name == dataset.Name && !run.Datasets.Contains(other)).Select(other => other.Hash[..12]).ToList();
            differs |= !same;
            details.Add(same ? $"{dataset.Reference} {what}, {dataset.Hash[..12]}"
                : other.Count > 0 ? $"{dataset.Reference} {what}: {dataset.Hash[..12]} before, {string.Join(" and ", other)} now"
                : $"{dataset.Reference} {what} before, and not now");
        }

        foreach (var dataset in again.Datasets.Where(dataset => !run.Datasets.Any(other => other.Mode == dataset.Mode && (other.Hash == dataset.Hash || other.Name == dataset.Name))))
        {
            differs = true;
            details.Add($"{dataset.Reference} {(dataset.Mode is DatasetAccess.Read ? "read" : "written")} now, and not before");
        }

        if (lost.Count > 0) return new ReproducedPart("data", PartVerdict.Missing, [.. details, .. lost.SelectMany(part => part.Details)]) { Advice = lost[0].Advice };
        if (details.Count == 0) details.Add("no dataset version was read or written");
        return new ReproducedPart("data", differs ? PartVerdict.Differs : PartVerdict.Same, details);
    }

    public static ReproducedPart Packages(RunRecord run, RunRecord again)
    {
        var now = again.Packages.ToDictionary(package => package.Name, StringComparer.OrdinalIgnoreCase);
        var details = new List<string>();
        foreach (var package in run.Packages)
        {
            if (!now.Remove(package.Name, out var other)) details.Add($"{package.Name} {package.Version} is not there");
            else if (other.Version != package.Version) details.Add($"{package.Name} {package.Version} before, {other.Version} now");
            else if (package.Sha512 is { } hash && other.Sha512 is { } found && hash != found) details.Add($"{package.Name} {package.Version} has other bytes: SHA-512 {hash[..12]}… before, {found[..12]}… now");
        }

        details.AddRange(now.Values.Select(package => $"{package.Name} {package.Version} is new"));
        if (details.Count > MostNamed) details = [.. details.Take(MostNamed), $"and {details.Count - MostNamed} more"];
        if (details.Count > 0) return new ReproducedPart("packages", PartVerdict.Differs, details) { Advice = "Add the source of packages that had them, and clear the cache: dotnet nuget locals all --clear." };
        if (run.Packages.Count == 0) return Same("packages", "none");
        var unhashed = run.Packages.Count(package => package.Sha512 is null);
        return Same("packages", Plural(run.Packages.Count, "package") + (unhashed == 0 ? ", versions and hashes" : string.Create(CultureInfo.InvariantCulture, $", of which {unhashed} were recorded without a hash")));
    }

    public static ReproducedPart Parameters(RunRecord run, RunRecord again)
    {
        var details = Differences(run.Params, again.Params);
        if (details.Count == 0) return Same("parameters", run.Params.Count == 0 ? "none" : string.Join(' ', run.Params.Select(param => $"{param.Key}={Short(param.Value)}")));
        // What only one of the two has recorded was found out by Solvent, another version of which may look for more or for less.
        var differs = run.Params.Any(param => again.Params.TryGetValue(param.Key, out var value) && value != param.Value);
        return new ReproducedPart("parameters", PartVerdict.Differs, details) { Counts = differs };
    }

    public static ReproducedPart Seed(RunRecord run, RunRecord again)
        => run.Seed != again.Seed ? Differs("seed", $"{Text(run.Seed)} before, {Text(again.Seed)} now")
            : run.Seed is null ? Same("seed", "none was recorded: what is random in the cells may differ") : Same("seed", Text(run.Seed));

    public static ReproducedPart Environment(RunRecord run, RunRecord again)
    {
        var details = Differences(Facts(run), Facts(again));
        return (details.Count > 0 ? new ReproducedPart("environment", PartVerdict.Differs, details) : Same("environment", again.Machine is { } machine ? $"{machine.OperatingSystem}, {machine.Runtime}" : "unknown")) with { Counts = false };
    }

    public static IReadOnlyList<ReproducedMetric> Metrics(RunRecord run, RunRecord? again, MetricTolerance tolerance)
        => [.. run.Metrics.Keys.Union(again?.Metrics.Keys ?? [], StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(name => new ReproducedMetric(
            name, Value(run, name), again is null ? null : Value(again, name), tolerance.Of(name)) { Counts = tolerance.Names(name) || !IsTime(name) })];

    private static bool IsTime(string metric) => Array.Exists(Times, time => metric.EndsWith(time, StringComparison.OrdinalIgnoreCase));

    private static double? Value(RunRecord run, string name) => run.Metrics.TryGetValue(name, out var value) ? value : null;

    private static Dictionary<string, string> Facts(RunRecord run)
    {
        if (run.Machine is not { } machine) return [];
        var facts = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["operating system"] = machine.OperatingSystem,
            ["runtime"] = machine.Runtime,
            ["processors"] = machine.Processors.ToString(CultureInfo.InvariantCulture),
        };
        if (machine.Cpu is { } cpu) facts["processor"] = cpu;
        return facts;
    }

    private static List<string> Differences(IReadOnlyDictionary<string, string> before, IReadOnlyDictionary<string, string> now)
        => [.. before.Keys.Union(now.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Where(name => before.GetValueOrDefault(name) != now.GetValueOrDefault(name))
            .Select(name => $"{name}: {Short(before.GetValueOrDefault(name)) ?? "none"} before, {Short(now.GetValueOrDefault(name)) ?? "none"} now")];

    private static string? Short(string? value) => value is { Length: > 60 } ? value[..60] + "…" : value;

    private static string Text(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "none";

    private static string Plural(int count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");

    private static ReproducedPart Same(string name, string detail) => new(name, PartVerdict.Same, [detail]);

    private static ReproducedPart Differs(string name, string detail) => new(name, PartVerdict.Differs, [detail]);
}
