using Solvent.Lint.Baselines;

namespace Solvent.Lint;

/// <summary>
/// A file with the findings that a repository has when it adopts the lint, so that only new ones are reported. A finding is known by its rule, its file and the
/// code of its line, not by the number of the line or cell.
/// </summary>
public static class LintBaseline
{
    /// <summary>The result without what the baseline has.</summary>
    /// <param name="path">The baseline.</param>
    /// <param name="result">What a lint has found.</param>
    /// <exception cref="SolventException"><c>baseline-not-found</c>, <c>baseline-corrupt</c> or <c>baseline-newer</c>.</exception>
    public static LintResult Compare(string path, LintResult result)
    {
        var match = Match(path, Load(path), result);
        var known = result.Findings.Where(match.Known.Contains).Select(finding => new SuppressedFinding(finding, SuppressionKind.Baseline, "It is in the baseline."));
        return result with
        {
            Findings = [.. result.Findings.Where(finding => !match.Known.Contains(finding))],
            Suppressed = [.. result.Suppressed, .. known],
            Obsolete = match.Obsolete,
        };
    }

    /// <summary>
    /// Writes a baseline with all findings of a result. What the baseline had about files that were not linted this time stays in it, unless the files are gone.
    /// </summary>
    /// <param name="path">The baseline; it need not be there.</param>
    /// <param name="result">What a lint without baseline has found.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    /// <returns>The result as it is compared with the baseline that was there; everything is new when there was none.</returns>
    /// <exception cref="SolventException"><c>baseline-corrupt</c> or <c>baseline-newer</c> when there is another file; <c>write-failed</c> or <c>disk-full</c>. What was there is untouched then.</exception>
    public static async Task<LintResult> UpdateAsync(string path, LintResult result, CancellationToken cancellationToken = default)
    {
        // What is no baseline is not overwritten: the path may be a mistake.
        var before = File.Exists(path) ? Load(path) : [];
        var messages = before.ToDictionary(entry => (entry.File, entry.Rule, entry.Fingerprint), entry => entry.Message);
        var match = Match(path, before, result);
        var entries = result.Findings
            .GroupBy(finding => (File: match.NameOf(finding.File), finding.Rule, finding.Fingerprint))
            .Select(group => new BaselineEntry(group.Key.Rule, group.Key.File, group.Key.Fingerprint, group.Count(), group.First().Message))
            .Concat(match.Unseen)
            .GroupBy(entry => (entry.File, entry.Rule, entry.Fingerprint))
            // Messages name cells by number; keeping the old ones keeps changes of the file small.
            .Select(group => group.First() with { Count = group.Sum(entry => entry.Count), Message = messages.GetValueOrDefault(group.Key, group.First().Message) });
        await AtomicFile.WriteAllTextAsync(path, BaselineText.Write(entries), cancellationToken);
        return result with { Findings = [.. result.Findings.Where(finding => !match.Known.Contains(finding))], Obsolete = match.Obsolete };
    }

    private static BaselineMatch Match(string path, IReadOnlyList<BaselineEntry> entries, LintResult result)
        => new(entries, result, Path.GetDirectoryName(Path.GetFullPath(path))!);

    private static IReadOnlyList<BaselineEntry> Load(string path)
    {
        try
        {
            return BaselineText.Read(File.ReadAllText(path), path);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new SolventException("baseline-not-found", $"There is no baseline '{path}'.") { File = path, Hint = "Write it with --update-baseline." };
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new SolventException("baseline-unreadable", $"The baseline '{path}' cannot be read: {exception.Message}") { File = path };
        }
    }
}
