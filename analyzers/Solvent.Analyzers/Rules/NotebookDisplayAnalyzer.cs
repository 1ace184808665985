using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Solvent.Analyzers.Debugging;
using Solvent.Analyzers.Locations;

namespace Solvent.Analyzers.Rules;

/// <summary>
/// SLV5001: promoted code shows values as a notebook does. The entry point of a program may write what it likes; the console belongs to all of a
/// program and to no library.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NotebookDisplayAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(RuleDescriptors.NotebookDisplay);

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            var isLibrary = start.Compilation.Options.OutputKind is OutputKind.DynamicallyLinkedLibrary or OutputKind.NetModule;
            var entry = start.Compilation.GetEntryPoint(start.CancellationToken)?.ContainingType;
            start.RegisterSyntaxNodeAction(node => Analyze(node, isLibrary, entry), SyntaxKind.InvocationExpression);
        });
    }

    private static void Analyze(SyntaxNodeAnalysisContext context, bool isLibrary, INamedTypeSymbol? entry)
    {
        var call = (InvocationExpressionSyntax)context.Node;
        if (DisplayCalls.Problem(call, context.SemanticModel, isLibrary) is not { } problem) return;
        if (entry is not null && SymbolEqualityComparer.Default.Equals(context.ContainingSymbol?.ContainingType, entry)) return;
        if (TestCode.Contains(call)) return;
        context.ReportDiagnostic(Diagnostic.Create(RuleDescriptors.NotebookDisplay, call.GetLocation(), DisplayCalls.NameOf(call), problem));
    }
}
