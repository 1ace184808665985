namespace Solvent.Lint.Baselines;

/// <summary>Which findings of a result a baseline has, and which of its entries are left over.</summary>
internal sealed class BaselineMatch
{
    private readonly Dictionary<BaselineEntry, int> _left;
    private readonly LintResult _result;
    private readonly string _folder;
    private readonly HashSet<string> _linted;

    /// <summary>Matches.</summary>
    /// <param name="entries">The entries of the baseline.</param>
    /// <param name="result">The result.</param>
    /// <param name="folder">The folder of the baseline, which its names of files are relative to.</param>
    public BaselineMatch(IReadOnlyList<BaselineEntry> entries, LintResult result, string folder)
    {
        (_result, _folder) = (result, folder);
        _left = entries.ToDictionary(entry => entry, entry => entry.Count);
        _linted = result.Files.Select(NameOf).ToHashSet(StringComparer.Ordinal);
        // Those at the same name first, so that a copy of a file does not take what belongs to the file.
        var byName = entries.ToDictionary(entry => (entry.File, entry.Rule, entry.Fingerprint));
        List<Finding> others = [.. result.Findings.Where(finding => !Take(byName.GetValueOrDefault((NameOf(finding.File), finding.Rule, finding.Fingerprint)), finding))];
        var gone = entries.Where(entry => !IsThere(entry)).ToLookup(entry => (entry.Rule, entry.Fingerprint));
        foreach (var finding in others) _ = gone[(finding.Rule, finding.Fingerprint)].Any(entry => Take(entry, finding));
    }

    /// <summary>The findings that the baseline has.</summary>
    public HashSet<Finding> Known { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>The entries that the result would have if they were not corrected.</summary>
    public IReadOnlyList<BaselineEntry> Obsolete => [.. LeftOver(IsSurelyGone)];

    /// <summary>The entries about what was not, or not wholly, looked at this time.</summary>
    public IReadOnlyList<BaselineEntry> Unseen => [.. LeftOver(entry => !IsSurelyGone(entry))];

    /// <summary>The name that entries have for a file that a finding names.</summary>
    public string NameOf(string file)
        => Path.GetRelativePath(_folder, Path.GetFullPath(file, _result.Root)).Replace('\\', '/');

    private IEnumerable<BaselineEntry> LeftOver(Func<BaselineEntry, bool> isWanted)
        => _left.Where(left => left.Value > 0 && isWanted(left.Key)).Select(left => left.Key with { Count = left.Value });

    private bool Take(BaselineEntry? entry, Finding finding)
    {
        if (entry is null || _left[entry] == 0) return false;
        _left[entry]--;
        Known.Add(finding);
        return true;
    }

    private bool IsThere(BaselineEntry entry) => _linted.Contains(entry.File) || File.Exists(Path.GetFullPath(entry.File, _folder));

    private bool IsSurelyGone(BaselineEntry entry)
    {
        if (!IsThere(entry)) return true;
        if (!_linted.Contains(entry.File) || _result.Notes.Any(note => NameOf(note.File) == entry.File || note.Code == "package-not-restored")) return false;
        // A copy may be in a notebook that was not looked at.
        return entry.Rule != Rules.DuplicateCodeRule.Rule.Id || _left.Keys.All(other => !IsThere(other) || _linted.Contains(other.File));
    }
}
