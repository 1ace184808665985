using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Solvent.Analyzers.Rules;

namespace Solvent.Analyzers.CodeFixes;

/// <summary>Fixes SLV3006: a checkpoint behind a trainer moves before it, any other is removed.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class MisplacedCacheCheckpointFixer : CodeFixProvider
{
    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.MisplacedCacheCheckpoint);

    /// <inheritdoc />
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc />
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            var name = root?.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
            if (name?.Parent is not MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax checkpoint } access) continue;
            var moves = diagnostic.Properties.ContainsKey(MisplacedCacheCheckpointAnalyzer.IsBehindTrainer);
            if ((moves ? Moved(checkpoint, access) : Removed(checkpoint, access, model!, context.CancellationToken)) is not { } replacement) continue;

            context.RegisterCodeFix(
                CodeAction.Create(
                    moves ? "Move the checkpoint before the trainer" : "Remove the checkpoint",
                    _ => Task.FromResult(context.Document.WithSyntaxRoot(root!.ReplaceNode(checkpoint, replacement))),
                    equivalenceKey: nameof(MisplacedCacheCheckpointFixer)),
                diagnostic);
        }
    }

    /// <summary>Swaps <c>Append(trainer)</c> and the checkpoint behind it, each on the line that the other had.</summary>
    private static InvocationExpressionSyntax? Moved(InvocationExpressionSyntax checkpoint, MemberAccessExpressionSyntax access)
    {
        if (access.Expression is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax trainerAccess } trainer) return null;
        var first = checkpoint.WithExpression(trainerAccess.WithName(access.Name)).WithTrailingTrivia(trainer.GetTrailingTrivia());
        return trainer.WithExpression(access.WithExpression(first).WithName(trainerAccess.Name)).WithTrailingTrivia(checkpoint.GetTrailingTrivia());
    }

    private static ExpressionSyntax? Removed(
        InvocationExpressionSyntax checkpoint, MemberAccessExpressionSyntax access, SemanticModel model, CancellationToken cancellationToken)
    {
        // A variable of the type of a chain cannot hold a single step.
        var wanted = model.GetTypeInfo(checkpoint, cancellationToken).ConvertedType;
        var isInferred = checkpoint.FirstAncestorOrSelf<VariableDeclarationSyntax>() is { Type.IsVar: true };
        var rest = model.GetTypeInfo(access.Expression, cancellationToken).Type;
        if (!isInferred && (wanted is null || rest is null || !model.Compilation.ClassifyConversion(rest, wanted).IsImplicit)) return null;
        return access.Expression.WithTrailingTrivia(checkpoint.GetTrailingTrivia());
    }
}
