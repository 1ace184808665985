using Microsoft.CodeAnalysis.Text;

namespace Solvent.Notebooks;

/// <summary>Projects one notebook.</summary>
internal sealed class Projector
{
    // A notebook that is imported by several others is in the program several times, which must not get out of hand.
    private const int MostImports = 200;

    private readonly List<ProjectedCell> _cells = [];
    private readonly List<(int Cell, Directive Directive)> _directives = [];
    private readonly List<Submission> _submissions = [];
    private readonly List<NotebookDocument> _documents = [];
    private readonly NotebookImports? _imports;
    private readonly ProjectionMap _map;
    private readonly ProjectionWriter _writer;
    private int _importCount;

    public Projector(NotebookDocument document, NotebookImports? imports = null)
    {
        _imports = imports;
        Add(document);
        _map = new ProjectionMap(_cells);
        _writer = new ProjectionWriter(_map);
    }

    private void Add(NotebookDocument document)
    {
        if (!_documents.Contains(document)) _documents.Add(document);
        var number = _documents.IndexOf(document);
        foreach (var cell in document.Cells.Where(cell => cell.Kind == CellKind.Code))
        {
            var projected = new ProjectedCell(number, cell.Index, cell.Source);
            _cells.Add(projected);
            Add(document, projected, _cells.Count - 1, CellSyntax.Parse(projected.Source, cell.Language));
        }
    }

    /// <summary>What a cell imports stands between what is before and what is behind the directive.</summary>
    private void Add(NotebookDocument document, ProjectedCell cell, int index, IReadOnlyList<CellSegment> segments)
    {
        var start = 0;
        for (var i = 0; i < segments.Count; i++)
        {
            if (segments[i] is not DirectiveSegment { Directive: var directive }) continue;
            _directives.Add((index, directive));
            if (_imports?.Find(document, cell.Cell, directive) is not { } imported || ++_importCount > MostImports) continue;
            _submissions.AddRange(SubmissionParser.Parse(index, cell.Source, [.. segments.Take(i).Skip(start)]));
            Add(imported);
            start = i + 1;
        }

        _submissions.AddRange(SubmissionParser.Parse(index, cell.Source, [.. segments.Skip(start)]));
    }

    public NotebookProjection Project()
    {
        var names = new NameVersions(_submissions);
        var places = new MemberPlaces(_submissions);
        List<ProjectedSubmission> submissions = [.. _submissions.Select(submission => Prepare(submission, names, places))];
        WriteReferences();
        WriteUsings(submissions);
        WriteStatements(submissions);
        WriteStaticClass(submissions);
        WriteMembers(submissions, ProjectionPlace.Types);
        var unparsed = _submissions.Where(submission => !submission.IsComplete).Select(submission => _cells[submission.Cell])
            .Where(cell => cell.Document == 0).Select(cell => cell.Cell).Distinct().ToList();
        var directives = _directives.ConvertAll(directive => new CellDirective(_cells[directive.Cell].Cell, directive.Directive) { Document = _cells[directive.Cell].Document });
        return new NotebookProjection(_writer.ToString(), _map, names.Originals, directives, unparsed) { Imported = [.. _documents.Skip(1)] };
    }

    /// <summary>Submissions are prepared in order, because a name means what was declared last.</summary>
    private static ProjectedSubmission Prepare(Submission submission, NameVersions names, MemberPlaces places)
    {
        names.Declare(submission);
        return new ProjectedSubmission(submission, SubmissionEdits.Of(submission, names, places), places);
    }

    /// <summary>References, feeds and loaded files stay visible to analyzers, which find them in the trivia of the program's first token.</summary>
    private void WriteReferences()
    {
        foreach (var (cell, directive) in _directives.Where(directive => directive.Directive.Kind is DirectiveKind.Reference or DirectiveKind.PackageSource or DirectiveKind.Load))
        {
            _writer.Copy(cell, _cells[cell].Source, new TextSpan(directive.Span.Start, directive.Span.Length), []);
            _writer.EndLine();
        }
    }

    private void WriteUsings(List<ProjectedSubmission> submissions)
    {
        var seen = new HashSet<string>();
        foreach (var submission in submissions)
        {
            foreach (var directive in submission.Submission.Root.Usings.Where(directive => !directive.ContainsDiagnostics))
            {
                // An alias that is defined again keeps its first meaning: a program has one for all its lines.
                if (!seen.Add(directive.Alias?.Name.ToString() ?? $"{directive.StaticKeyword} {directive.NamespaceOrType}")) continue;
                Write(submission, directive.FullSpan);
                _writer.EndLine();
            }
        }

        if (Have(submissions, ProjectionPlace.StaticClass)) _writer.Append("using static NotebookMembers;\n");
    }

    private void WriteStatements(List<ProjectedSubmission> submissions)
    {
        foreach (var submission in submissions)
        {
            foreach (var member in submission.MembersIn(ProjectionPlace.Statements)) Write(submission, member.FullSpan);
            if (submission.Submission.IsComplete) Write(submission, submission.Submission.Root.EndOfFileToken.FullSpan);
            _writer.EndLine();
        }

        // A file without statements is no program.
        if (!Have(submissions, ProjectionPlace.Statements)) _writer.Append("return;\n");
    }

    private void WriteStaticClass(List<ProjectedSubmission> submissions)
    {
        if (!Have(submissions, ProjectionPlace.StaticClass)) return;
        _writer.Append("static partial class NotebookMembers\n{\n");
        WriteMembers(submissions, ProjectionPlace.StaticClass);
        _writer.Append("}\n");
    }

    private void WriteMembers(List<ProjectedSubmission> submissions, ProjectionPlace place)
    {
        foreach (var submission in submissions)
        {
            foreach (var member in submission.MembersIn(place))
            {
                Write(submission, member.FullSpan);
                _writer.EndLine();
            }
        }
    }

    private static bool Have(List<ProjectedSubmission> submissions, ProjectionPlace place)
        => submissions.Exists(submission => submission.MembersIn(place).Any());

    private void Write(ProjectedSubmission submission, TextSpan span)
        => _writer.Copy(submission.Submission.Cell, submission.Submission.Text, span, submission.Edits);
}
