using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Solvent.Analyzers.Locations;
using Solvent.Analyzers.Randomness;

namespace Solvent.Analyzers.Rules;

/// <summary>SLV2005: rows are ordered, or split, by a value that is another one in each run.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnrepeatableOrderAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(RuleDescriptors.UnrepeatableOrder);

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            if (RandomTypes.Find(start.Compilation) is not { } types) return;
            var values = new UnrepeatableValue(types);
            start.RegisterOperationAction(operation => Analyze(operation, values), OperationKind.Invocation);
        });
    }

    private static void Analyze(OperationAnalysisContext context, UnrepeatableValue values)
    {
        var call = (IInvocationOperation)context.Operation;
        var isOrder = OrderKeys.IsOrder(call);
        if (!isOrder && !OrderKeys.IsSplit(call)) return;
        foreach (var function in OrderKeys.Functions(call))
        {
            var source = isOrder ? InKey(call, function, values) : InRemainder(function, values);
            if (source is null || TestCode.Contains(call.Syntax)) continue;
            context.ReportDiagnostic(Diagnostic.Create(
                RuleDescriptors.UnrepeatableOrder, source.Syntax.GetLocation(), isOrder ? "The order of these rows" : "This part of the rows", values.Describe(source)));
        }
    }

    private static IOperation? InKey(IInvocationOperation order, IAnonymousFunctionOperation key, UnrepeatableValue values)
        => First(key.Descendants(), values) ?? (OrderKeys.GivenBefore(order, key) is { } given ? First(given.DescendantsAndSelf(), values) : null);

    /// <summary>A hash that rows are dealt out by: <c>Where(row => row.Id.GetHashCode() % 10 &lt; 8)</c>.</summary>
    private static IOperation? InRemainder(IAnonymousFunctionOperation condition, UnrepeatableValue values) => First(
        condition.Descendants()
            .OfType<IBinaryOperation>()
            .Where(operation => operation.OperatorKind is BinaryOperatorKind.Remainder or BinaryOperatorKind.And)
            .SelectMany(operation => operation.LeftOperand.DescendantsAndSelf())
            .Where(UnrepeatableValue.IsHash),
        values);

    private static IOperation? First(IEnumerable<IOperation> operations, UnrepeatableValue values)
        => operations.FirstOrDefault(operation => values.Describe(operation) is not null);
}
