using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Solvent.Analyzers.Values;

/// <summary>
/// All bodies of a type and of the types in it, which for a notebook means all of its cells. Rules that have to follow a value through
/// methods and fields share one reading of them.
/// </summary>
internal sealed class TypeBodies
{
    private static readonly ConditionalWeakTable<ISymbol, TypeBodies> Read = new();

    private TypeBodies(IEnumerable<(ISymbol Owner, IOperation Block)> blocks)
    {
        var operations = new List<IOperation>();
        var writer = new ValueFlow.Writer();
        foreach (var (owner, block) in blocks.OrderBy(entry => entry.Block.Syntax.SyntaxTree.FilePath, StringComparer.Ordinal).ThenBy(entry => entry.Block.Syntax.SpanStart))
        {
            foreach (var operation in block.DescendantsAndSelf())
            {
                operations.Add(operation);
                writer.Add(operation, owner);
            }
        }

        Calls = operations.OfType<IInvocationOperation>().ToList();
        Flow = writer.Finish();
    }

    /// <summary>The calls of methods in all bodies, in source order.</summary>
    public IReadOnlyList<IInvocationOperation> Calls { get; }

    public ValueFlow Flow { get; }

    /// <summary>Has <paramref name="analyze"/> look at each outermost type in which there is a call that <paramref name="concerns"/> a rule.</summary>
    public static void Analyze(
        CompilationStartAnalysisContext start, Func<IInvocationOperation, bool> concerns, Action<SymbolAnalysisContext, TypeBodies> analyze)
        => start.RegisterSymbolStartAction(
            type =>
            {
                // What is said of a type covers the types in it.
                if (type.Symbol.ContainingType is not null) return;
                var blocks = new ConcurrentBag<(ISymbol, IOperation)>();
                var isConcerned = 0;
                type.RegisterOperationAction(
                    context =>
                    {
                        if (concerns((IInvocationOperation)context.Operation)) Interlocked.Exchange(ref isConcerned, 1);
                    },
                    OperationKind.Invocation);
                type.RegisterOperationBlockAction(context =>
                {
                    foreach (var block in context.OperationBlocks) blocks.Add((context.OwningSymbol, block));
                });
                type.RegisterSymbolEndAction(end =>
                {
                    if (isConcerned == 1) analyze(end, Read.GetValue(end.Symbol, _ => new TypeBodies(blocks)));
                });
            },
            SymbolKind.NamedType);
}
