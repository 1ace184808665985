using Microsoft.CodeAnalysis.Text;

namespace Solvent.Notebooks;

/// <summary>Projects one notebook.</summary>
internal sealed class Projector
{
    private readonly Dictionary<int, string> _sources = [];
    private readonly List<CellDirective> _directives = [];
    private readonly List<Submission> _submissions = [];
    private readonly ProjectionMap _map;
    private readonly ProjectionWriter _writer;

    public Projector(NotebookDocument document)
    {
        foreach (var cell in document.Cells.Where(cell => cell.Kind == CellKind.Code))
        {
            var source = _sources[cell.Index] = cell.Source;
            var segments = CellSyntax.Parse(source, cell.Language);
            _directives.AddRange(segments.OfType<DirectiveSegment>().Select(segment => new CellDirective(cell.Index, segment.Directive)));
            _submissions.AddRange(SubmissionParser.Parse(cell.Index, source, segments));
        }

        _map = new ProjectionMap(_sources.ToDictionary(source => source.Key, source => new LineStarts(source.Value)));
        _writer = new ProjectionWriter(_map);
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
        var unparsed = _submissions.Where(submission => !submission.IsComplete).Select(submission => submission.Cell).Distinct().ToList();
        return new NotebookProjection(_writer.ToString(), _map, names.Originals, _directives, unparsed);
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
            _writer.Copy(cell, _sources[cell], new TextSpan(directive.Span.Start, directive.Span.Length), []);
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
