namespace Solvent.Lint.Fixing;

/// <summary>What a run of fixes has done and could not do.</summary>
internal sealed class FixLog
{
    private readonly List<AppliedFix> _fixed = [];
    private readonly List<LintNote> _notes = [];

    public IReadOnlyList<AppliedFix> Fixed =>
    [
        .. _fixed.OrderBy(fix => fix.File, StringComparer.Ordinal).ThenBy(fix => fix.Cell ?? -1).ThenBy(fix => fix.Line).ThenBy(fix => fix.Rule, StringComparer.Ordinal),
    ];

    public IReadOnlyList<LintNote> Notes => [.. _notes.Distinct()];

    public void Add(AppliedFix fix) => _fixed.Add(fix);

    public void Add(LintNote note) => _notes.Add(note);

    public void TakeBack(string file) => _fixed.RemoveAll(fix => fix.File == file);
}
