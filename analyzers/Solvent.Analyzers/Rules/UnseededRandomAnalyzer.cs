using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Solvent.Analyzers.Literals;
using Solvent.Analyzers.Locations;
using Solvent.Analyzers.Randomness;

namespace Solvent.Analyzers.Rules;

/// <summary>SLV2002: random numbers without a seed make, order or split data.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnseededRandomAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(RuleDescriptors.UnseededRandom);

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            if (RandomTypes.Find(start.Compilation) is not { } types) return;
            var dataFiles = new ConcurrentDictionary<SyntaxTree, bool>();
            start.RegisterOperationAction(
                operation => Analyze(operation, types, dataFiles), OperationKind.ObjectCreation, OperationKind.PropertyReference, OperationKind.Invocation);
        });
    }

    private static void Analyze(OperationAnalysisContext context, RandomTypes types, ConcurrentDictionary<SyntaxTree, bool> dataFiles)
    {
        var operation = context.Operation;
        var isSource = operation is IInvocationOperation call ? types.IsUnseedableDraw(call) : types.IsUnseeded(operation);
        if (!isSource || operation.SemanticModel is not { } model) return;
        if (!dataFiles.GetOrAdd(operation.Syntax.SyntaxTree, tree => DataCode.IsIn(tree, context.Compilation, context.CancellationToken))) return;

        var source = operation.Syntax;
        if (TestCode.Contains(source) || IsSecond(source)) return;
        // That order is reported by itself.
        if (source.Parent is not EqualsValueClauseSyntax && OrderKeys.Contains(source)) return;
        var holder = Holder(source, model);
        var references = holder is null ? [] : SymbolReferences.Of(holder, model).ToList();
        if (SeedChoice.IsOpen(source, holder, context.ContainingSymbol, types) || references.Exists(reference => IsSetToSeeded(reference, model, types))) return;

        var draws = holder is null ? [Draw((ExpressionSyntax)source)] : references.Select(Draw);
        if (draws.Any(RandomDraws.ShapesData)) context.ReportDiagnostic(Diagnostic.Create(RuleDescriptors.UnseededRandom, source.GetLocation(), What(operation)));
    }

    private static string What(IOperation operation) => operation switch
    {
        IObjectCreationOperation { Arguments.IsEmpty: false } => "are seeded by the clock",
        IInvocationOperation => "are cryptographic and cannot be seeded",
        _ => "have no seed",
    };

    /// <summary>The variable, field or property that the generator is put into.</summary>
    private static ISymbol? Holder(SyntaxNode source, SemanticModel model) => source.Parent switch
    {
        EqualsValueClauseSyntax { Parent: (VariableDeclaratorSyntax or PropertyDeclarationSyntax) and var declaration } => model.GetDeclaredSymbol(declaration),
        ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax property } => model.GetDeclaredSymbol(property),
        AssignmentExpressionSyntax assignment when assignment.Right == source => model.GetSymbolInfo(assignment.Left).Symbol,
        _ => null,
    };

    /// <summary>The call that draws from the generator, or the generator itself where it is handed on.</summary>
    private static SyntaxNode Draw(ExpressionSyntax generator)
        => generator.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access && access.Expression == generator ? call : generator;

    private static bool IsSetToSeeded(ExpressionSyntax reference, SemanticModel model, RandomTypes types)
        => reference.Parent is AssignmentExpressionSyntax assignment
            && assignment.Left == reference
            && model.GetOperation(assignment.Right) is { } value
            && !types.IsUnseeded(value);

    /// <summary>Whether an earlier source in the same statement is reported already.</summary>
    private static bool IsSecond(SyntaxNode source) => source is MemberAccessExpressionSyntax or InvocationExpressionSyntax
        && source.FirstAncestorOrSelf<StatementSyntax>() is { } statement
        && statement.DescendantNodes().Any(node => node.SpanStart < source.SpanStart && node.IsEquivalentTo(source));
}
