using Solvent.Lint.Analysis;
using Solvent.Lint.Cells;
using Solvent.Lint.Sources;

namespace Solvent.Lint.Suppressions;

/// <summary>Keeps apart what the code itself says to ignore, and says which of its comments have no effect.</summary>
internal sealed class SourceSuppressions
{
    private readonly List<IgnoreComment> _comments;
    private readonly List<IgnoreComment> _foreign = [];
    private readonly Dictionary<string, PragmaSwitches> _pragmas;
    private readonly Dictionary<string, string> _paths;

    private SourceSuppressions(List<IgnoreComment> comments, Dictionary<string, PragmaSwitches> pragmas, Dictionary<string, string> paths)
        => (_comments, _pragmas, _paths) = (comments, pragmas, paths);

    /// <summary>Reads the comments and pragmas of what was linted.</summary>
    public static SourceSuppressions In(IReadOnlyList<LintUnit> units, IEnumerable<NotebookCells> imported, string root)
    {
        var suppressions = In(
            units.Select(unit => unit.Cells).OfType<NotebookCells>(),
            units.Where(unit => unit.Cells is null).SelectMany(unit => unit.Sources).Where(source => source.IsReported),
            root);
        // What is only imported is not looked at by all rules, so that nothing can be said of comments without effect.
        suppressions._foreign.AddRange(imported.Where(notebook => !suppressions._paths.ContainsKey(notebook.File)).SelectMany(IgnoreCommentReader.Read));
        return suppressions;
    }

    /// <summary>Reads the comments and pragmas of notebooks and C# files.</summary>
    public static SourceSuppressions In(IEnumerable<NotebookCells> notebooks, IEnumerable<LintSource> sources, string root)
    {
        var books = notebooks.DistinctBy(notebook => notebook.File, StringComparer.Ordinal).ToList();
        var files = sources.Select(source => (Source: source, File: DisplayPath.Of(source.Path, root))).DistinctBy(entry => entry.File, StringComparer.Ordinal).ToList();
        return new SourceSuppressions(
            [
                .. books.SelectMany(IgnoreCommentReader.Read),
                .. files.SelectMany(entry => IgnoreCommentReader.Read(entry.Source.Tree, entry.File)),
            ],
            books.ToDictionary(notebook => notebook.File, PragmaSwitches.Of, StringComparer.Ordinal),
            books.Select(notebook => (notebook.File, notebook.Path)).Concat(files.Select(entry => (entry.File, entry.Source.Path))).ToDictionary(StringComparer.Ordinal));
    }

    /// <summary>The result without what is ignored.</summary>
    public LintResult Apply(LintResult result)
    {
        var kept = new List<Finding>();
        var suppressed = new List<SuppressedFinding>();
        foreach (var finding in result.Findings)
        {
            List<IgnoreComment> covering = [.. _comments.Concat(_foreign).Where(comment => comment.Covers(finding))];
            foreach (var comment in covering) comment.Used.Add(finding.Rule);
            if (covering.Count > 0) suppressed.Add(new SuppressedFinding(finding, SuppressionKind.InSource, covering[0].Text.Reason));
            else if (IsOffByPragma(finding)) suppressed.Add(new SuppressedFinding(finding, SuppressionKind.InSource, Justification: null));
            else kept.Add(finding);
        }

        return result with { Findings = kept, Suppressed = suppressed, Notes = [.. result.Notes, .. _comments.SelectMany(comment => Notes(comment, result.Notes))] };
    }

    /// <summary>The compiler heeds pragmas for the rules that it runs.</summary>
    private bool IsOffByPragma(Finding finding)
        => _pragmas.TryGetValue(finding.File, out var pragmas) && NotebookRules.All.Any(rule => rule.Id == finding.Rule) && pragmas.AreOff(finding);

    private IEnumerable<LintNote> Notes(IgnoreComment comment, IReadOnlyList<LintNote> others)
    {
        if (comment.Text.Rules.Count == 0)
        {
            yield return Note("ignore-without-rule", "names no rule and ignores nothing.", "Name the rules and the reason: // solvent:ignore SLV2001 because …");
            yield break;
        }

        if (comment.Text.Reason is null)
            yield return Note("ignore-without-reason", "gives no reason and ignores nothing.", $"Give the reason: // solvent:ignore {string.Join(", ", comment.Text.Rules)} because …");
        foreach (var id in comment.Text.Rules.Where(id => id.StartsWith("SLV", StringComparison.OrdinalIgnoreCase)))
        {
            if (AnalyzerCatalog.Rules.FirstOrDefault(rule => string.Equals(rule.Id, id, StringComparison.OrdinalIgnoreCase)) is not { } rule)
                yield return Note("ignore-unknown-rule", $"names '{id}', and there is no such rule.", NearestName.Suggestion(id, AnalyzerCatalog.Rules.Select(known => known.Id)));
            else if (comment.Text.Reason is not null && !comment.Used.Contains(id) && IsSurelyUnused(rule, comment, others))
                yield return Note("ignore-unused", $"ignores {rule.Id}, which finds nothing there.", "Remove it.");
        }

        LintNote Note(string code, string problem, string? hint) => new(code, $"The comment in {comment.Place} {problem}", comment.File, hint);
    }

    /// <summary>A rule that is off, or that could not see all, would perhaps find something; copies may be in a notebook that was not linted this time.</summary>
    private bool IsSurelyUnused(LintRule rule, IgnoreComment comment, IReadOnlyList<LintNote> others)
        => rule.Id != Rules.DuplicateCodeRule.Rule.Id
            && !others.Any(note => note.File == comment.File || note.Code == "package-not-restored")
            && RuleSettings.For(_paths[comment.File]).SeverityOf(rule) is not null;
}
