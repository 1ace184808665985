using System.Globalization;

namespace Solvent.Experiments;

/// <summary>What runs have of a factor, in words.</summary>
internal static class DifferenceText
{
    private const int MostLines = 40;

    public static string? Of(Factor factor, RunRecord run) => factor.Kind switch
    {
        DifferenceKind.Data => Versions(factor, run),
        DifferenceKind.Code => CodeDigest.Of(run) ?? run.Commit?[..Math.Min(8, run.Commit.Length)],
        DifferenceKind.Packages => string.Create(CultureInfo.InvariantCulture, $"{run.Packages.Count} packages"),
        DifferenceKind.Machine => run.Machine?.Host,
        DifferenceKind.Seed when factor.Name == "seed" && run.Seed is { } seed => seed.ToString(CultureInfo.InvariantCulture),
        _ => run.Params.GetValueOrDefault(factor.Name),
    };

    public static IReadOnlyList<string> Details(Factor factor, RunRecord from, RunRecord to) => factor.Kind switch
    {
        DifferenceKind.Code => Code(from, to),
        DifferenceKind.Packages => [.. Packages(from, to)],
        DifferenceKind.Machine => [$"{Machine(from)} → {Machine(to)}"],
        _ => [],
    };

    private static string? Versions(Factor factor, RunRecord run)
        => string.Join(", ", FactorLevels.Read(run).Where(dataset => dataset.Name == factor.Name).Select(dataset => dataset.Version)) is { Length: > 0 } versions ? versions : null;

    private static List<string> Code(RunRecord from, RunRecord to)
    {
        var changes = CodeDiff.Of(from, to).Cells.Where(cell => cell.Kind != CellChangeKind.Unchanged).ToList();
        var lines = changes.SelectMany(change => change.Lines.Where(line => line.Kind != CodeLineKind.Unchanged && line.Text.Trim().Length > 0)
            .Select(line => $"{(line.Kind == CodeLineKind.Added ? "+" : "-")} {line.Text}")).ToList();
        return lines.Count <= MostLines ? lines : [.. lines.Take(MostLines), string.Create(CultureInfo.InvariantCulture, $"… and {lines.Count - MostLines} more lines")];
    }

    private static IEnumerable<string> Packages(RunRecord from, RunRecord to)
    {
        var (old, @new) = (Versions(from), Versions(to));
        return old.Keys.Union(@new.Keys, StringComparer.OrdinalIgnoreCase)
            .Where(name => old.GetValueOrDefault(name) != @new.GetValueOrDefault(name))
            .Order(StringComparer.OrdinalIgnoreCase)
            .Select(name => $"{name} {old.GetValueOrDefault(name, "–")} → {@new.GetValueOrDefault(name, "–")}");
    }

    private static Dictionary<string, string> Versions(RunRecord run)
        => run.Packages.DistinctBy(package => package.Name, StringComparer.OrdinalIgnoreCase).ToDictionary(package => package.Name, package => package.Version, StringComparer.OrdinalIgnoreCase);

    private static string Machine(RunRecord run) => run.Machine is { } machine ? $"{machine.Host} ({machine.OperatingSystem}, {machine.Runtime})" : "unknown";
}
