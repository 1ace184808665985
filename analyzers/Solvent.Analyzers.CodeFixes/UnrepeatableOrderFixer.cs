using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Text;

namespace Solvent.Analyzers.CodeFixes;

/// <summary>
/// Fixes SLV2005 by ordering by numbers of a generator with a seed, which is declared before the statement. Keys that are computed of several
/// values, and comparers, have no such fix.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class UnrepeatableOrderFixer : CodeFixProvider
{
    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.UnrepeatableOrder);

    /// <inheritdoc />
    public override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(async (context, document, diagnostics) =>
        await SeedAsync(document, diagnostics.Select(diagnostic => diagnostic.Location.SourceSpan), context.CancellationToken).ConfigureAwait(false));

    /// <inheritdoc />
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        if (root is null || Key(root, context.Span) is null) return;
        context.RegisterCodeFix(
            CodeAction.Create(
                "Order by random numbers with a seed",
                token => SeedAsync(context.Document, [context.Span], token),
                equivalenceKey: nameof(UnrepeatableOrderFixer)),
            context.Diagnostics);
    }

    private static async Task<Document> SeedAsync(Document document, IEnumerable<TextSpan> spans, CancellationToken cancellationToken)
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var keys = spans.Select(span => Key(root!, span)).OfType<ExpressionSyntax>().ToList();
        var statements = keys.Select(key => Statement(key)!).Distinct().ToList();
        var taken = new HashSet<string>(root!.DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken)).Select(token => token.ValueText), StringComparer.Ordinal);
        var names = statements.ToDictionary(statement => statement, _ => Unused(taken));
        var seeded = root.TrackNodes(keys.Concat<SyntaxNode>(statements));
        foreach (var key in keys)
        {
            var draw = SyntaxFactory.ParseExpression($"{names[Statement(key)!]}.Next()").WithTriviaFrom(key);
            seeded = seeded.ReplaceNode(seeded.GetCurrentNode(key)!, draw);
        }

        foreach (var statement in statements)
        {
            var current = seeded.GetCurrentNode(statement)!;
            var generator = SyntaxFactory.ParseStatement($"var {names[statement]} = new System.Random(1);\n")
                .WithLeadingTrivia(current.GetLeadingTrivia())
                .WithAdditionalAnnotations(Formatter.Annotation, Microsoft.CodeAnalysis.Simplification.Simplifier.Annotation);
            var bare = current.WithLeadingTrivia(current.GetLeadingTrivia().Reverse().TakeWhile(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)));
            seeded = current.Parent is GlobalStatementSyntax global
                ? seeded.ReplaceNode(global, [global.WithStatement(generator), global.WithStatement(bare)])
                : seeded.ReplaceNode(current, [generator, bare]);
        }

        return document.WithSyntaxRoot(seeded);
    }

    /// <summary>The expression to replace, when it is the whole key of an order and a statement can stand before.</summary>
    private static ExpressionSyntax? Key(SyntaxNode root, TextSpan span)
    {
        var source = root.FindNode(span, getInnermostNodeForTie: true);
        var isKey = source.Parent switch
        {
            LambdaExpressionSyntax { Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: not "Sort" } } } } => true,
            OrderingSyntax => true,
            _ => false,
        };
        return isKey && Statement(source) is not null ? source as ExpressionSyntax : null;
    }

    private static StatementSyntax? Statement(SyntaxNode node) => node.AncestorsAndSelf().OfType<StatementSyntax>()
        .FirstOrDefault(statement => statement.Parent is BlockSyntax or GlobalStatementSyntax or SwitchSectionSyntax) is { } found
            && !node.Ancestors().TakeWhile(ancestor => ancestor != found).Any(ancestor => ancestor is MemberDeclarationSyntax)
        ? found
        : null;

    private static string Unused(HashSet<string> taken)
    {
        for (var number = 1; ; number++)
        {
            var name = number == 1 ? "random" : "random" + number.ToString(CultureInfo.InvariantCulture);
            if (taken.Add(name)) return name;
        }
    }
}
