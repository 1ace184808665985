using Solvent.Lint.Analysis;
using Solvent.Lint.Baselines;
using Solvent.Lint.Cells;
using Solvent.Lint.Sources;
using Solvent.Lint.Suppressions;
using Solvent.Notebooks;

namespace Solvent.Lint;

/// <summary>Runs the Solvent rules over notebooks and C# files.</summary>
public static class NotebookLinter
{
    /// <summary>Lints files, folders with everything below them, and glob patterns.</summary>
    /// <exception cref="SolventException">
    /// <c>nothing-to-lint</c> when a path holds no file that can be linted, <c>file-not-found</c> when it does not exist, and what
    /// reading a notebook reports.
    /// </exception>
    public static async Task<LintResult> LintAsync(
        IEnumerable<string> paths, LintOptions? options = null, CancellationToken cancellationToken = default)
    {
        options = WithFullRoot(options);
        var files = LintTargets.Find(paths, options.Root);
        var (notebooks, unread) = Read(files.Where(LintTargets.IsNotebook), options);
        var units = notebooks.AsParallel().AsOrdered().Select(notebook => NotebookUnit.Create(notebook, options, cancellationToken)).ToList();
        var programs = await CSharpUnits.CreateAsync(files.Where(file => !LintTargets.IsNotebook(file)), options, cancellationToken);
        var names = files.Select(file => DisplayPath.Of(file, options.Root)).Except(unread.Select(note => note.File)).ToList();
        var result = await LintAsync([.. units, .. programs], notebooks, names, options, cancellationToken);
        return result with { Notes = [.. unread, .. result.Notes] };
    }

    /// <summary>Lints a notebook that is already read, such as one that is being edited.</summary>
    public static async Task<LintResult> LintAsync(
        NotebookDocument notebook, LintOptions? options = null, CancellationToken cancellationToken = default)
    {
        options = WithFullRoot(options);
        var unit = NotebookUnit.Create(notebook, options, cancellationToken);
        return await LintAsync([unit], [notebook], [DisplayPath.Of(unit.Sources[0].Path, options.Root)], options, cancellationToken);
    }

    /// <summary>A notebook that cannot be read is named, and the others are linted.</summary>
    private static (IReadOnlyList<NotebookDocument> Notebooks, IReadOnlyList<LintNote> Unread) Read(IEnumerable<string> files, LintOptions options)
    {
        var notebooks = new List<NotebookDocument>();
        var unread = new List<LintNote>();
        foreach (var file in files)
        {
            try
            {
                notebooks.Add(LintUnits.Read(file, options));
            }
            catch (SolventException failure) when (failure.Code != "notebook-not-found")
            {
                unread.Add(new LintNote(failure.Code, failure.Message, DisplayPath.Of(file, options.Root), failure.Hint) { IsError = true });
            }
        }

        return (notebooks, unread);
    }

    private static LintOptions WithFullRoot(LintOptions? options)
        => options is null ? new LintOptions() : options with { Root = Path.GetFullPath(options.Root) };

    private static async Task<LintResult> LintAsync(
        IReadOnlyList<LintUnit> units, IReadOnlyList<NotebookDocument> notebooks, IReadOnlyList<string> files, LintOptions options, CancellationToken cancellationToken)
    {
        var findings = new List<Finding>();
        var analyzers = await AnalyzerSet.LoadAsync(options, cancellationToken);
        List<LintNote> notes = [.. analyzers.Notes];
        var imported = new List<Finding>();
        foreach (var unit in units)
        {
            var (found, noted, compilation) = await UnitAnalysis.RunAsync(unit, analyzers, options.Root, cancellationToken);
            var isOwn = found.ToLookup(finding => unit.Cells is not { } notebook || finding.File == notebook.File);
            findings.AddRange(isOwn[true]);
            imported.AddRange(isOwn[false]);
            notes.AddRange(noted);
            if (unit is { Cells: { } cells, Projection: { } projection })
                findings.AddRange(NotebookRules.Check(cells.With(new CompiledTypes(projection, unit.Sources[0].Tree, compilation)), options));
        }

        // What is imported may be linted by itself too, or be imported again, and is told once.
        var told = findings.Select(Place).ToHashSet();
        findings.AddRange(imported.Where(finding => told.Add(Place(finding))));
        findings.AddRange(NotebookRules.CheckTogether(units.Select(unit => unit.Cells).OfType<NotebookCells>()));
        var places = new NotebookPlaces(notebooks.Concat(units.SelectMany(unit => unit.Imported)), options.Root);
        List<NotebookCells> foreign = [.. units.SelectMany(unit => unit.Imported).Distinct().Select(document => NotebookCells.Of(document, options))];
        var code = new FindingCode(units, foreign, options.Root);
        var result = new LintResult([.. Sorted(findings).Select(places.Locate).Select(code.Identify)], [.. notes.Distinct()], files)
        {
            Root = options.Root,
            MoreRules = analyzers.MoreRules,
        };
        result = SourceSuppressions.In(units, foreign, options.Root).Apply(result);
        return options.Baseline is { } baseline ? LintBaseline.Compare(Path.GetFullPath(baseline, options.Root), result) : result;
    }

    private static (string Rule, string File, int? Cell, int Line, int Column) Place(Finding finding) => (finding.Rule, finding.File, finding.Cell, finding.Line, finding.Column);

    private static IReadOnlyList<Finding> Sorted(IEnumerable<Finding> findings) =>
    [
        .. findings
            .Distinct()
            .OrderBy(finding => finding.File, StringComparer.Ordinal)
            .ThenBy(finding => finding.Cell ?? -1)
            .ThenBy(finding => finding.Line)
            .ThenBy(finding => finding.Column)
            .ThenBy(finding => finding.Rule, StringComparer.Ordinal),
    ];
}
