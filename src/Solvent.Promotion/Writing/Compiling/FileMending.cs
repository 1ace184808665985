using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Solvent.Promotion.Writing.Compiling;

/// <summary>Mends a file by what the compiler says about it.</summary>
internal static class FileMending
{
    public static string Mend(SyntaxTree tree, SemanticModel model, IReadOnlyList<Diagnostic> diagnostics, bool isLast)
    {
        var root = tree.GetRoot();
        var changes = new List<TextChange>();
        foreach (var diagnostic in diagnostics)
        {
            if (diagnostic.Id is "CS8019" or "CS0105" or "CS8933" || (diagnostic.Id is "CS0246" or "CS0234" or "CS0103" && UsingAt(root, diagnostic) is not null)) RemoveUsing(root, diagnostic, changes);
            if (diagnostic.Id == "CS0104") RemoveAmbiguous(root, diagnostic, changes);
        }

        // Usings first: without them other complaints may go away.
        if (changes.Count > 0) return Apply(tree, changes);
        var warnings = diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Warning && !IsAboutDocumentation(diagnostic.Id)).ToList();
        if (isLast) return Silence(tree, warnings);
        foreach (var warning in warnings)
        {
            if (NullableMending.Change(root, model, warning) is { } change) changes.Add(change);
        }

        var others = warnings.Where(warning => !NullableMending.Knows(warning.Id)).ToList();
        return changes.Count > 0 ? Apply(tree, changes) : others.Count > 0 ? Silence(tree, others) : tree.ToString();
    }

    /// <summary>A build that writes no documentation does not look at it.</summary>
    private static bool IsAboutDocumentation(string id) => id is "CS0419" or "CS1658" || id.StartsWith("CS157", StringComparison.Ordinal) || id.StartsWith("CS158", StringComparison.Ordinal)
        || id.StartsWith("CS159", StringComparison.Ordinal) || id.StartsWith("CS171", StringComparison.Ordinal) || id.StartsWith("CS172", StringComparison.Ordinal) || id.StartsWith("CS173", StringComparison.Ordinal);

    private static UsingDirectiveSyntax? UsingAt(SyntaxNode root, Diagnostic diagnostic) => root.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<UsingDirectiveSyntax>();

    private static void RemoveUsing(SyntaxNode root, Diagnostic diagnostic, List<TextChange> changes)
    {
        // One complaint may be about several lines.
        foreach (var directive in ((CompilationUnitSyntax)root).Usings.Where(directive => directive.Span.IntersectsWith(diagnostic.Location.SourceSpan)))
        {
            changes.Add(new TextChange(directive.FullSpan, ""));
        }
    }

    /// <summary>What a notebook imports comes before what every cell can use.</summary>
    private static void RemoveAmbiguous(SyntaxNode root, Diagnostic diagnostic, List<TextChange> changes)
    {
        var message = diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture);
        var directive = ((CompilationUnitSyntax)root).Usings.FirstOrDefault(directive
            => directive.NamespaceOrType.ToString() is var name && name.StartsWith("Solvent.", StringComparison.Ordinal) && message.Contains($"'{name}.", StringComparison.Ordinal));
        if (directive is not null) changes.Add(new TextChange(directive.FullSpan, ""));
    }

    /// <summary>The text without what rules of the SDK say that the compiler does not know here.</summary>
    public static string SilenceRules(SyntaxTree tree)
    {
        var swallows = tree.GetRoot().DescendantNodes().OfType<CatchClauseSyntax>().Any(clause => clause.Filter is null
            && clause.Declaration?.Type.ToString() is null or "Exception" or "System.Exception" && !clause.Block.DescendantNodes().OfType<ThrowStatementSyntax>().Any());
        return swallows ? Insert(tree, ["CA1031"]) : tree.ToString();
    }

    /// <summary>What nothing mends is the notebook's own, and its author's to change.</summary>
    private static string Silence(SyntaxTree tree, IReadOnlyList<Diagnostic> warnings)
    {
        var text = tree.ToString();
        var missing = warnings.Select(warning => warning.Id).Distinct().Order(StringComparer.Ordinal).Where(id => !text.Contains($"#pragma warning disable {id}", StringComparison.Ordinal)).ToList();
        return missing.Count == 0 ? text : Insert(tree, missing);
    }

    private static string Insert(SyntaxTree tree, IReadOnlyList<string> rules)
        => tree.ToString().Insert(((CompilationUnitSyntax)tree.GetRoot()).Members[0].SpanStart, string.Concat(rules.Select(id => $"#pragma warning disable {id} // As the notebook has it.\n")) + "\n");

    private static string Apply(SyntaxTree tree, List<TextChange> changes)
    {
        var ordered = changes.Distinct().OrderBy(change => change.Span.Start).ThenBy(change => change.Span.End).ToList();
        var kept = new List<TextChange>();
        foreach (var change in ordered)
        {
            if (kept.Count == 0 || change.Span.Start > kept[^1].Span.End || (change.Span.Start == kept[^1].Span.End && change.Span.Length > 0 && kept[^1].Span.Length > 0)) kept.Add(change);
        }

        var text = tree.GetText().WithChanges(kept).ToString();
        // Without any using the file starts with an empty line.
        return text.TrimStart('\n');
    }
}
