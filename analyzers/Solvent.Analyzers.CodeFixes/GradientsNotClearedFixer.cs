using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Solvent.Analyzers.Rules;

namespace Solvent.Analyzers.CodeFixes;

/// <summary>Fixes SLV6003 by clearing the gradients before the backward pass.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class GradientsNotClearedFixer() : SyntaxFixer(RuleIds.GradientsNotCleared)
{
    private protected override (string Title, SyntaxNode Root)? Fix(SyntaxNode root, Diagnostic diagnostic)
    {
        if (!diagnostic.Properties.TryGetValue(GradientsNotClearedAnalyzer.Optimizer, out var optimizer)) return null;
        return InsertedStatement.Before(root.FindNode(diagnostic.Location.SourceSpan), $"{optimizer}.zero_grad();", root) is { } changed
            ? ($"Call {optimizer}.zero_grad()", changed)
            : null;
    }
}
