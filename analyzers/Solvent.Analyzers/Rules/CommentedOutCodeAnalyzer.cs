using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Solvent.Analyzers.Comments;

namespace Solvent.Analyzers.Rules;

/// <summary>SLV4011: comments that are code which was switched off.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CommentedOutCodeAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(RuleDescriptors.CommentedOutCode);

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSyntaxTreeAction(Analyze);
    }

    private static void Analyze(SyntaxTreeAnalysisContext context)
    {
        var root = context.Tree.GetRoot(context.CancellationToken);
        foreach (var block in CommentBlock.FindIn(root, context.Tree.GetText(context.CancellationToken)))
        {
            foreach (var (first, count) in CommentedCode.FindIn(block))
            {
                context.ReportDiagnostic(Diagnostic.Create(RuleDescriptors.CommentedOutCode, Location.Create(context.Tree, block.Span(first, count))));
            }
        }
    }
}
