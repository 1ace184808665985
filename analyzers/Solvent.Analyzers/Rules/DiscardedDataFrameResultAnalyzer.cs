using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Solvent.Analyzers.DataFrames;
using Solvent.Analyzers.Values;

namespace Solvent.Analyzers.Rules;

/// <summary>SLV3002: <c>df.DropNulls();</c> as a statement has no effect.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DiscardedDataFrameResultAnalyzer : DiagnosticAnalyzer
{
    /// <summary>What is called to look at data or to have a second copy. To discard that does no harm.</summary>
    private static readonly ImmutableHashSet<string> Looking = ImmutableHashSet.Create("Head", "Tail", "Info", "Description", "Sample", "Clone");

    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(RuleDescriptors.DiscardedDataFrameResult);

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            if (DataFrameTypes.Find(start.Compilation) is not { } types) return;
            start.RegisterOperationAction(operation => Analyze(operation, types), OperationKind.ExpressionStatement);
        });
    }

    private static void Analyze(OperationAnalysisContext context, DataFrameTypes types)
    {
        var expression = ((IExpressionStatementOperation)context.Operation).Operation;
        if (expression is IConditionalAccessOperation conditional) expression = conditional.WhenNotNull;
        if (expression is not IInvocationOperation { TargetMethod: { } method } call || Looking.Contains(method.Name)) return;
        if (!types.IsData(method.ReturnType) || !(types.IsData(Receiver(call)) || types.IsGroups(Receiver(call))) || MayChangeReceiver(call)) return;
        if (ShownValue.Is(context.Operation.Syntax as ExpressionStatementSyntax)) return;

        var result = types.IsFrame(method.ReturnType) ? "DataFrame" : "column";
        context.ReportDiagnostic(Diagnostic.Create(RuleDescriptors.DiscardedDataFrameResult, call.Syntax.GetLocation(), method.Name, result));
    }

    private static ITypeSymbol? Receiver(IInvocationOperation call)
    {
        if (call.Instance is { } instance) return instance.Type;
        if (!call.TargetMethod.IsExtensionMethod || call.Arguments.IsEmpty) return null;
        // An extension that is not of the library may do anything.
        return call.TargetMethod.ContainingNamespace.ToDisplayString() == "Microsoft.Data.Analysis" ? call.Arguments[0].Value.Type : null;
    }

    /// <summary>True when the call is told, or may be told, to work in place.</summary>
    private static bool MayChangeReceiver(IInvocationOperation call)
    {
        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter?.Name == "inPlace") return argument.Value.ConstantValue is not { HasValue: true, Value: false };
        }

        return false;
    }
}
