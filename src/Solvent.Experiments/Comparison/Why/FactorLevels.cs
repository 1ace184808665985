using System.Globalization;

namespace Solvent.Experiments;

/// <summary>What each run has of each factor, as text that is equal when it is the same.</summary>
internal sealed class FactorLevels
{
    /// <summary>The level of a run that does not have the factor.</summary>
    public const string Nothing = "";

    private readonly Dictionary<Factor, string[]> _levels = [];
    private readonly Dictionary<Factor, List<string>> _otherNames = [];

    private FactorLevels(IReadOnlyList<RunRecord> runs) => Runs = runs;

    public IReadOnlyList<RunRecord> Runs { get; }

    /// <summary>The factors in which some runs differ.</summary>
    public IEnumerable<Factor> Factors => _levels.Keys;

    public static FactorLevels Of(IReadOnlyList<RunRecord> runs)
    {
        var levels = new FactorLevels(runs);
        // The simplest name first: it is the one to show of several names for one thing.
        var names = runs.SelectMany(run => run.Params.Keys).Distinct(StringComparer.Ordinal);
        foreach (var name in names.OrderBy(ParamNames.IsOfTraining).ThenBy(name => name.Length).ThenBy(name => name, StringComparer.Ordinal))
        {
            levels.Add(IsSeed(name) ? DifferenceKind.Seed : DifferenceKind.Parameter, name, run => run.Params.GetValueOrDefault(name) is { } value ? Canonical(value) : Nothing);
        }

        foreach (var name in runs.SelectMany(Read).Select(dataset => dataset.Name).Distinct(StringComparer.Ordinal))
        {
            levels.Add(DifferenceKind.Data, name, run => string.Join(' ', Read(run).Where(dataset => dataset.Name == name).Select(dataset => dataset.Hash).Order(StringComparer.Ordinal)));
        }

        var code = CodeVersions.Of(runs);
        levels.Add(DifferenceKind.Code, "code", run => code[run.Id]);
        levels.Add(DifferenceKind.Packages, "packages", run => string.Join('\n', run.Packages.Select(package => $"{package.Name} {package.Version}").Order(StringComparer.Ordinal)));
        levels.Add(DifferenceKind.Seed, "seed", run => run.Seed?.ToString(CultureInfo.InvariantCulture) ?? Nothing);
        levels.Add(DifferenceKind.Machine, "machine", run => run.Machine is { } machine ? $"{machine.Host}, {machine.OperatingSystem}, {machine.Runtime}" : Nothing);
        return levels;
    }

    /// <summary>
    /// Other parameters with the same values in all runs, such as one that was logged by hand and again by itself: they are one thing, and to tell them apart would
    /// be asking too much of any runs.
    /// </summary>
    public IReadOnlyList<string> OtherNamesOf(Factor factor) => _otherNames.GetValueOrDefault(factor) ?? [];

    public string this[Factor factor, int run] => _levels[factor][run];

    /// <summary>What makes the level of a run the same as that of another, over several factors.</summary>
    public string Key(int run, IEnumerable<Factor> factors) => string.Join('\u001f', factors.Select(factor => this[factor, run]));

    /// <summary>The seeds of a run; <see langword="null"/> when it told none.</summary>
    public string? SeedOf(int run)
    {
        var seeds = Runs[run].Params.Where(param => IsSeed(param.Key)).Select(param => param.Value).ToList();
        if (Runs[run].Seed is { } seed) seeds.Add(seed.ToString(CultureInfo.InvariantCulture));
        return seeds.Count == 0 ? null : string.Join(' ', seeds.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    /// <summary>The data that a run read.</summary>
    public static IEnumerable<RunDataset> Read(RunRecord run) => run.Datasets.Where(dataset => dataset.Mode == DatasetAccess.Read);

    private static bool IsSeed(string name) => name.Equals("seed", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith("_seed", StringComparison.OrdinalIgnoreCase) || name.EndsWith("Seed", StringComparison.Ordinal) || name.Equals("random_state", StringComparison.OrdinalIgnoreCase);

    // 100 and 100.0 are the same to a program.
    private static string Canonical(string value) => double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        ? number.ToString("R", CultureInfo.InvariantCulture)
        : value;

    private void Add(DifferenceKind kind, string name, Func<RunRecord, string> level)
    {
        var factor = new Factor(kind, name);
        var levels = Runs.Select(level).ToArray();
        if (_levels.ContainsKey(factor) || levels.Distinct(StringComparer.Ordinal).Count() < 2) return;
        var same = kind == DifferenceKind.Parameter ? _levels.FirstOrDefault(other => other.Key.Kind == kind && other.Value.SequenceEqual(levels)).Key : null;
        if (same is null) _levels.Add(factor, levels);
        else if (_otherNames.TryGetValue(same, out var others)) others.Add(name);
        else _otherNames.Add(same, [name]);
    }
}
