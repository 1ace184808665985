using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Solvent.Analyzers.Rules;

namespace Solvent.Analyzers.CodeFixes;

/// <summary>Fixes SLV3004 by passing the schema of the data that the model was fitted to.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class ModelWithoutSchemaFixer() : SyntaxFixer(RuleIds.ModelWithoutSchema)
{
    private protected override (string Title, SyntaxNode Root)? Fix(SyntaxNode root, Diagnostic diagnostic)
    {
        if (!diagnostic.Properties.TryGetValue(ModelWithoutSchemaAnalyzer.TrainingData, out var data) || data is null) return null;
        if (root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is not ExpressionSyntax nothing) return null;
        return ($"Pass {data}.Schema", root.ReplaceNode(nothing, SyntaxFactory.ParseExpression($"{data}.Schema").WithTriviaFrom(nothing)));
    }
}
