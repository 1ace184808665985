using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Solvent.Analyzers.CodeFixes;

/// <summary>Fixes SLV3012 by calling the method that takes a path.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class PathAsContentFixer() : SyntaxFixer(RuleIds.PathAsContent)
{
    private protected override (string Title, SyntaxNode Root)? Fix(SyntaxNode root, Diagnostic diagnostic)
    {
        if (root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is not IdentifierNameSyntax name) return null;
        return name.FirstAncestorOrSelf<InvocationExpressionSyntax>() is { } call ? ("Call LoadCsv", root.ReplaceNode(call, LoadingTheFile(call, name))) : null;
    }

    /// <summary>The two methods name some of their parameters differently.</summary>
    private static InvocationExpressionSyntax LoadingTheFile(InvocationExpressionSyntax call, IdentifierNameSyntax name)
    {
        var names = call.ArgumentList.Arguments.Select(argument => argument.NameColon?.Name).OfType<IdentifierNameSyntax>().Append(name);
        return call.ReplaceNodes(names, (node, _) => SyntaxFactory.IdentifierName(OfFile(node.Identifier.ValueText)).WithTriviaFrom(node));
    }

    private static string OfFile(string ofContent) => ofContent switch
    {
        "LoadCsvFromString" => "LoadCsv",
        "csvString" => "filename",
        "numberOfRowsToRead" => "numRows",
        var same => same,
    };
}
