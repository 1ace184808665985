using Solvent.Tables;

namespace Solvent.Drift;

/// <summary>
/// Finds what made a column drift by undoing it: each step takes the cause whose undoing takes away most of the effect, and looks on
/// in what is left. What no cause accounts for is a true shift.
/// </summary>
internal static class CauseRanking
{
    private const int MostSteps = 3;

    public static ColumnEvidence Rank(ColumnEvidence evidence, ColumnSamples samples, DriftOptions options)
    {
        if (samples is not { Reference: { HasValues: true } reference, Current: { } current }) return evidence;
        var firing = CauseStrength.Firing(evidence, options);
        var isText = reference.Kind == ColumnKind.Number && current.Kind == ColumnKind.Text && current.HasValues;
        if (firing.Count == 0 && !isText) return evidence;
        if (isText) return NumberTextSearch.Find(reference, current) is { } text ? evidence with { Causes = [Prove(text)] } : evidence;

        var total = CauseStrength.Of(evidence, firing);
        var findings = new List<CauseFinding>();
        var (left, rest) = (current, evidence);
        while (findings.Count < MostSteps && firing.Any(CauseStrength.Firing(rest, options).Contains))
        {
            var before = CauseStrength.Of(rest, firing);
            var best = Candidates(reference, left, rest, options)
                .Select(candidate => (Candidate: candidate, Undone: Compare(candidate.Undone)))
                .Where(tried => IsProved(tried.Candidate, tried.Undone, before))
                .OrderBy(tried => CauseStrength.Of(tried.Undone, firing))
                .FirstOrDefault();
            if (best.Candidate is null) break;
            findings.Add(new CauseFinding(
                best.Candidate.Kind, best.Candidate.Evidence, (before - CauseStrength.Of(best.Undone, firing)) / total, best.Undone));
            (left, rest) = (best.Candidate.Undone, best.Undone);
        }

        if (firing.Any(CauseStrength.Firing(rest, options).Contains))
        {
            findings.Add(new CauseFinding(CauseKind.TrueShift, ShiftDescription.Of(reference, left), CauseStrength.Of(rest, firing) / total, null));
        }

        return evidence with { Causes = [.. findings.OrderByDescending(finding => finding.Explained)] };

        ColumnEvidence Compare(ColumnSample undone) => ColumnComparison.Compare(new ColumnSamples(samples.Name, reference, undone), options);

        CauseFinding Prove(CauseCandidate candidate) => new(candidate.Kind, candidate.Evidence, 1, Compare(candidate.Undone));

        bool IsProved(CauseCandidate candidate, ColumnEvidence undone, double before)
        {
            // Without signals the values were not compared: nothing is proved by taking them away.
            if (undone.NotCompared is not null) return false;
            if (candidate.MustSettle && CauseStrength.Firing(undone, options).Any(method => method != "missingShare")) return false;
            return before - CauseStrength.Of(undone, firing) >= candidate.Smallest * before;
        }
    }

    private static IEnumerable<CauseCandidate> Candidates(ColumnSample reference, ColumnSample current, ColumnEvidence evidence, DriftOptions options)
    {
        if (MissingSearch.Find(reference, current) is { } missing) yield return missing;
        var searches = evidence.Kind is ColumnKind.Number or ColumnKind.Timestamp
            ? SentinelSearch.Find(reference, current).Concat(evidence.Kind == ColumnKind.Number ? UnitSearch.Find(reference, current) : [])
            : RenameSearch.Find(reference, current).Concat(NewCategorySearch.Find(reference, current, options));
        foreach (var candidate in searches) yield return candidate;
    }
}
