using Solvent.Notebooks;

namespace Solvent.Promotion.Reading.Magics;

/// <summary>Turns the magic commands of a notebook into C#, as far as they mean something for a project, and lists the others.</summary>
internal sealed class MagicReading
{
    /// <summary>What documents call the language.</summary>
    public const string CSharp = "csharp";

    private readonly List<LeftOut> _leftOut = [];
    private readonly List<PlannedExpectations> _expectations = [];
    private readonly List<DataAct> _acts = [];

    private MagicReading(NotebookDocument notebook) => Notebook = notebook;

    /// <summary>The notebook with C# in place of magic commands; every line has the number that it had.</summary>
    public NotebookDocument Notebook { get; }

    public IReadOnlyList<LeftOut> LeftOut => _leftOut;

    public IReadOnlyList<PlannedExpectations> Expectations => _expectations;

    public IReadOnlyList<DataAct> Acts => _acts;

    public static MagicReading Read(NotebookDocument notebook)
    {
        var reading = new MagicReading(notebook.Clone());
        foreach (var cell in reading.Notebook.Cells.Where(cell => cell.Kind == CellKind.Code && !string.IsNullOrWhiteSpace(cell.Source))) reading.Read(cell);
        return reading;
    }

    private void Read(NotebookCell cell)
    {
        if (cell.Language != CSharp)
        {
            LeaveOut(cell, line: 1, cell.Source, cell.Language == "markdown" ? "is text" : $"is {cell.Language}, which is shown");
            return;
        }

        var source = cell.Source;
        if (!source.Contains('#', StringComparison.Ordinal)) return;
        // From the end, so that places before stay what they are.
        foreach (var segment in CellSyntax.Parse(source, cell.Language).OfType<DirectiveSegment>().Reverse())
        {
            var directive = segment.Directive;
            if (directive.Kind is DirectiveKind.Load) throw NotFollowed(cell, directive);
            if (directive.Kind is not DirectiveKind.Magic || ParameterDirective.Is(directive)) continue;
            var isExpect = directive.Name.Equals("expect", StringComparison.OrdinalIgnoreCase);
            var end = isExpect ? source.Length : directive.Span.End;
            var code = isExpect ? Expect(cell, directive, source[directive.Span.End..]) : Code(cell, directive);
            source = string.Concat(source.AsSpan(0, directive.Span.Start), code, source.AsSpan(end));
        }

        if (source != cell.Source) cell.Source = source;
    }

    private string Code(NotebookCell cell, Directive directive)
    {
        var (verb, words) = Verb(directive.Arguments);
        switch (directive.Name.ToLowerInvariant(), verb)
        {
            case ("experiment", "start"):
                return ExperimentMagic.Start(words);
            case ("experiment", "end"):
                return ExperimentMagic.End(words);
            case ("experiment", "log"):
                return ExperimentMagic.Log(words);
            case ("dataset", "commit"):
                var commit = new DirectiveWords(words);
                var made = $"{commit.Value("--name", "-n")}{(commit.Value("--tag", "-t") is { } tag ? "#" + tag : "")}";
                foreach (var path in commit.Positional) _acts.Add(new DataAct(cell.Index, path, $"prepares the dataset version {made}, which the project reads by its hash"));
                break;
            case ("dataset", "checkout"):
                if (new DirectiveWords(words, "--force", "-f").Value("--to") is { } to) _acts.Add(new DataAct(cell.Index, to, "reads a file that was checked out once"));
                break;
            default:
                break;
        }

        LeaveOut(cell, directive.Line, $"#!{directive.Name} {directive.Arguments}", LeftOutMagics.Reason(directive.Name, verb));
        return "";
    }

    private string Expect(NotebookCell cell, Directive directive, string body)
    {
        var words = new DirectiveWords(directive.Arguments, "--suggest", "--save", "--force");
        var lines = words.Values("--that").Concat(body.Split('\n').Select(line => line.TrimEnd()).Where(line => line.Trim() is not ([] or ['#', ..]))).ToList();
        if (words.Positional is [var target, ..] && lines.Count > 0) _expectations.Insert(0, new PlannedExpectations(target, lines, cell.Index + 1));
        else LeaveOut(cell, directive.Line, $"#!expect {directive.Arguments}", "names no expectation: those beside the data are not part of the notebook");
        return new string('\n', body.Count(character => character == '\n'));
    }

    private void LeaveOut(NotebookCell cell, int line, string code, string reason) => _leftOut.Add(new LeftOut(cell.Index + 1, line, CodeLine.Of(code), reason));

    private static (string Verb, string Words) Verb(string arguments)
    {
        var space = arguments.IndexOf(' ');
        return space < 0 ? (arguments, "") : (arguments[..space], arguments[space..]);
    }

    private SolventException NotFollowed(NotebookCell cell, Directive directive)
        => new("load-not-promoted", $"{cell} loads another file, '#{directive.Name} {directive.Arguments}' (line {directive.Line}), which cannot be promoted with the notebook.")
        {
            File = Notebook.Path,
            Cell = cell.Index,
            Line = directive.Line,
            Hint = "Move the code of that file into a cell, or into a project that the notebook refers to by a package.",
        };
}
