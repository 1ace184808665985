using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Solvent.Analyzers.Literals;
using Solvent.Analyzers.Locations;

namespace Solvent.Analyzers.Rules;

/// <summary>SLV2004: data, a model or an assembly is read from, or written to, a path that exists on one machine only.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MachinePathAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(RuleDescriptors.MachinePath);

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterOperationAction(Analyze, OperationKind.Literal, OperationKind.InterpolatedString, OperationKind.Binary);
        context.RegisterSyntaxTreeAction(AnalyzeDirectives);
    }

    private static void Analyze(OperationAnalysisContext context)
    {
        var operation = context.Operation;
        if (operation.Type?.SpecialType != SpecialType.System_String || !ComposedText.IsWhole(operation)) return;
        var text = ComposedText.Of(operation);
        if (!MachinePath.Is(text) || IsHeldByPart(operation)) return;
        if (operation.SemanticModel is not { } model || TestCode.Contains(operation.Syntax)) return;
        if (TextUses.Of(operation.Syntax, model).Any(FileUse.Is)) Report(context.ReportDiagnostic, operation.Syntax.GetLocation(), text);
    }

    /// <summary>Whether the path starts with a variable, which is reported where it gets its value.</summary>
    private static bool IsHeldByPart(IOperation operation)
    {
        var first = operation.Syntax;
        while (true)
        {
            switch (first)
            {
                case BinaryExpressionSyntax sum:
                    first = sum.Left;
                    continue;
                case InterpolatedStringExpressionSyntax { Contents: [InterpolationSyntax { Expression: var hole }, ..] }:
                    first = hole;
                    continue;
                default:
                    return first is not (LiteralExpressionSyntax or InterpolatedStringExpressionSyntax);
            }
        }
    }

    /// <summary><c>#r "C:\…\Model.dll"</c> and <c>#load</c>.</summary>
    private static void AnalyzeDirectives(SyntaxTreeAnalysisContext context)
    {
        var root = context.Tree.GetRoot(context.CancellationToken);
        if (!root.ContainsDirectives) return;
        for (var directive = ((CSharpSyntaxNode)root).GetFirstDirective(); directive is not null; directive = directive.GetNextDirective())
        {
            var file = directive switch
            {
                { IsActive: false } => default,
                ReferenceDirectiveTriviaSyntax reference => reference.File,
                LoadDirectiveTriviaSyntax load => load.File,
                _ => default,
            };
            if (file.RawKind != 0 && MachinePath.Is(file.ValueText)) Report(context.ReportDiagnostic, Location.Create(context.Tree, file.Span), file.ValueText);
        }
    }

    private static void Report(Action<Diagnostic> report, Location location, string path)
        => report(Diagnostic.Create(RuleDescriptors.MachinePath, location, path.Replace(ComposedText.Hole, '…')));
}
