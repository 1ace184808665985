using System.Globalization;

namespace Solvent.Experiments;

/// <summary>
/// Tells which runs executed the same code. Whoever edits <c>trees = 100</c> to <c>200</c> in a cell and logs it as a parameter has changed one thing, not
/// two: code that differs only where it has the values of parameters counts as the same.
/// </summary>
internal static class CodeVersions
{
    /// <summary>A name for the code of each run, by the run's identifier.</summary>
    public static IReadOnlyDictionary<string, string> Of(IReadOnlyList<RunRecord> runs)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        var exact = new Dictionary<string, string>(StringComparer.Ordinal);
        var versions = new List<(RunRecord Run, List<string> Tokens, string Name)>();
        foreach (var run in runs)
        {
            // A program without cells is known by its commit, if that is all of it.
            var digest = CodeDigest.Of(run) ?? (run is { Commit: { } commit, Dirty: false } ? $"commit {commit[..Math.Min(8, commit.Length)]}" : FactorLevels.Nothing);
            var tokens = run.Cells.SelectMany(cell => CodeTokens.Of(cell.Source).Append("\n")).ToList();
            if (run.Cells.Count == 0)
            {
                names[run.Id] = digest;
                continue;
            }

            if (!exact.TryGetValue(digest, out var name))
            {
                name = versions.FirstOrDefault(version => DifferInParamsOnly(version.Run, version.Tokens, run, tokens)).Name ?? digest;
                exact.Add(digest, name);
                versions.Add((run, tokens, name));
            }

            names[run.Id] = name;
        }

        return names;
    }

    /// <summary>Whether two runs differ in their code only where it has the values of parameters.</summary>
    private static bool DifferInParamsOnly(RunRecord one, List<string> tokens, RunRecord other, List<string> otherTokens)
    {
        if (tokens.Count != otherTokens.Count) return false;
        var differing = one.Params.Where(param => other.Params.TryGetValue(param.Key, out var value) && value != param.Value).ToList();
        if (differing.Count == 0) return false;
        return tokens.Zip(otherTokens).All(pair => pair.First == pair.Second
            || differing.Exists(param => IsValue(pair.First, param.Value) && IsValue(pair.Second, other.Params[param.Key])));
    }

    private static bool IsValue(string token, string value)
    {
        var text = token.Trim('"', '\'');
        if (text.Equals(value, StringComparison.OrdinalIgnoreCase)) return true;
        return Number(text) is { } number && double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var logged)
            && (number == logged || (float)number == (float)logged);
    }

    // Code writes 1_000, 0.1f and 100L.
    private static double? Number(string token)
        => double.TryParse(token.Replace("_", "", StringComparison.Ordinal).TrimEnd('f', 'F', 'd', 'D', 'm', 'M', 'l', 'L', 'u', 'U'), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}
