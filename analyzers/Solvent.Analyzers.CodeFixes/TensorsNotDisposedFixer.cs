using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Solvent.Analyzers.CodeFixes;

/// <summary>Fixes SLV6005 by a scope for each pass, unless something that a pass makes is kept for later.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class TensorsNotDisposedFixer() : SyntaxFixer(RuleIds.TensorsNotDisposed)
{
    private protected override (string Title, SyntaxNode Root)? Fix(SyntaxNode root, Diagnostic diagnostic)
    {
        if (root.FindToken(diagnostic.Location.SourceSpan.Start).Parent is not StatementSyntax loop || Body(loop) is not { Statements: [var first, ..] } body || Keeps(body)) return null;
        return InsertedStatement.Before(first, "using var scope = torch.NewDisposeScope();", root) is { } changed ? ("Open a dispose scope for each pass", changed) : null;
    }

    private static BlockSyntax? Body(StatementSyntax loop) => loop switch
    {
        ForStatementSyntax { Statement: BlockSyntax body } => body,
        CommonForEachStatementSyntax { Statement: BlockSyntax body } => body,
        WhileStatementSyntax { Statement: BlockSyntax body } => body,
        DoStatementSyntax { Statement: BlockSyntax body } => body,
        _ => null,
    };

    /// <summary>True when a pass sets a variable of the outside or adds something to a collection, which may be a tensor that is read later.</summary>
    private static bool Keeps(BlockSyntax body)
    {
        var own = body.DescendantNodes().OfType<VariableDeclaratorSyntax>().Select(declarator => declarator.Identifier.ValueText).ToImmutableHashSet();
        return body.DescendantNodes().Any(node => node switch
        {
            AssignmentExpressionSyntax { Left: IdentifierNameSyntax variable } => !own.Contains(variable.Identifier.ValueText),
            AssignmentExpressionSyntax { Left: not IdentifierNameSyntax } => true,
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Add" or "append" or "Enqueue" or "Push" } } => true,
            _ => false,
        });
    }
}
