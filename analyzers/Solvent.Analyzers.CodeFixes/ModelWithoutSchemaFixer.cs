using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Solvent.Analyzers.Rules;

namespace Solvent.Analyzers.CodeFixes;

/// <summary>Fixes SLV3004 by passing the schema of the data that the model was fitted to.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class ModelWithoutSchemaFixer : CodeFixProvider
{
    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.ModelWithoutSchema);

    /// <inheritdoc />
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc />
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            if (!diagnostic.Properties.TryGetValue(ModelWithoutSchemaAnalyzer.TrainingData, out var data) || data is null) continue;
            if (root?.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is not ExpressionSyntax nothing) continue;
            var schema = SyntaxFactory.ParseExpression($"{data}.Schema").WithTriviaFrom(nothing);
            context.RegisterCodeFix(
                CodeAction.Create(
                    $"Pass {data}.Schema",
                    _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(nothing, schema))),
                    equivalenceKey: nameof(ModelWithoutSchemaFixer)),
                diagnostic);
        }
    }
}
