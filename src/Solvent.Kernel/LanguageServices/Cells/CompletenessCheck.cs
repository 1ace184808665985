using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Solvent.Notebooks;

namespace Solvent.Kernel.LanguageServices.Cells;

/// <summary>Tells by the syntax alone whether a cell is finished.</summary>
internal static class CompletenessCheck
{
    private const int Step = 4;

    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp14, DocumentationMode.None, SourceCodeKind.Script);

    /// <summary>Whether the cell can be executed.</summary>
    public static Completeness Of(CellText cell, MagicCommandRegistry magics)
    {
        var code = cell.Segments.OfType<CodeSegment>().Where(segment => segment.Language == "csharp").ToList();
        // What a directive cuts off is compiled on its own.
        if (code.SkipLast(1).Any(segment => Check(segment) != CompletenessStatus.Complete)) return new Completeness(CompletenessStatus.Invalid);
        if (AwaitsBody(cell, magics)) return new Completeness(CompletenessStatus.Incomplete);
        if (code.Count == 0) return new Completeness(CompletenessStatus.Complete);
        // Code before a directive is closed by it.
        var status = Check(code[^1]);
        if (status != CompletenessStatus.Incomplete) return new Completeness(status);
        return code[^1].Span.End < cell.Source.Length ? new Completeness(CompletenessStatus.Invalid) : new Completeness(status, Indent(cell.Source));
    }

    private static CompletenessStatus Check(CodeSegment segment)
    {
        var tree = CSharpSyntaxTree.ParseText(segment.Text, ParseOptions);
        if (!SyntaxFactory.IsCompleteSubmission(tree)) return CompletenessStatus.Incomplete;
        return tree.GetDiagnostics().Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error) ? CompletenessStatus.Invalid : CompletenessStatus.Complete;
    }

    /// <summary>Whether the cell ends with a magic command that is nothing without what follows; an empty line ends it all the same.</summary>
    private static bool AwaitsBody(CellText cell, MagicCommandRegistry magics)
        => cell.Segments is [.., DirectiveSegment { Directive: { Kind: DirectiveKind.Magic } directive } segment]
            && magics.TryFind(directive.Name, out var command)
            && (command.TakesBody || command is ICellMagicCommand)
            && segment.Span.End == cell.Source.Length
            && !cell.Source.EndsWith('\n');

    private static string Indent(string source)
    {
        var lines = source.TrimEnd().Split('\n');
        var last = lines[^1];
        var indent = last[..(last.Length - last.TrimStart().Length)];
        return last.TrimEnd() is [.., '{' or '(' or '['] || last.TrimEnd().EndsWith("=>", StringComparison.Ordinal) ? indent + new string(' ', Step) : indent;
    }
}
