using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Solvent.Analyzers.CodeFixes;

/// <summary>Fixes SLV3012 by calling the method that takes a path.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class PathAsContentFixer : CodeFixProvider
{
    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.PathAsContent);

    /// <inheritdoc />
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc />
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        if (root?.FindNode(context.Span, getInnermostNodeForTie: true) is not IdentifierNameSyntax name) return;
        if (name.FirstAncestorOrSelf<InvocationExpressionSyntax>() is not { } call) return;

        context.RegisterCodeFix(
            CodeAction.Create(
                "Call LoadCsv",
                _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(call, LoadingTheFile(call, name)))),
                equivalenceKey: nameof(PathAsContentFixer)),
            context.Diagnostics);
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
