using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace Solvent.Analyzers.Provenance;

/// <summary>Carries states through the blocks of a body until nothing changes any more.</summary>
internal sealed class BodyReader(ValueReader values, FactTable table, CancellationToken cancellationToken)
{
    // Sets only grow, and to eight facts at most; what still changes after this is too tangled to say anything about.
    private const int MostPasses = 6;

    /// <summary>Reads the body of <paramref name="frame"/> and leaves in <paramref name="state"/> what holds behind it.</summary>
    public void Read(Frame frame, FlowState state)
    {
        var blocks = frame.Graph.Blocks;
        var before = new FlowState?[blocks.Length];
        var after = new FlowState?[blocks.Length];
        for (var pass = 0; pass < MostPasses; pass++)
        {
            var isChanged = false;
            foreach (var block in blocks)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var entry = block.Kind == BasicBlockKind.Entry ? state.Copy() : Entry(block, frame, after);
                if (entry is null || (before[block.Ordinal]?.Same(entry) is true)) continue;
                before[block.Ordinal] = entry;
                after[block.Ordinal] = entry.Copy();
                Read(block, frame, after[block.Ordinal]!);
                isChanged = true;
            }

            if (!isChanged) break;
        }

        if (after[after.Length - 1] is { } exit) state.ReplaceBy(exit);
    }

    private void Read(BasicBlock block, Frame frame, FlowState state)
    {
        foreach (var operation in block.Operations) values.Read(operation, frame, state);
        if (block.BranchValue is not { } value) return;
        var result = values.Read(value, frame, state);
        if (block.FallThroughSuccessor?.Semantics == ControlFlowBranchSemantics.Return) frame.Returned = table.Join(frame.Returned, result);
    }

    private FlowState? Entry(BasicBlock block, Frame frame, FlowState?[] after)
    {
        FlowState? entry = null;
        foreach (var branch in block.Predecessors)
        {
            if (after[branch.Source.Ordinal] is not { } from) continue;
            var arriving = branch.Source.Ordinal >= block.Ordinal ? from.Aged(new Aging(table, Span(block, branch.Source, frame.Graph), frame.Path)) : from;
            if (entry is null) entry = arriving.Copy();
            else entry.Join(arriving, table);
        }

        return entry ?? (block.Predecessors.IsEmpty ? HandlerEntry(block, frame.Graph, after) : null);
    }

    /// <summary>A handler may start after any block that it guards.</summary>
    private FlowState? HandlerEntry(BasicBlock block, ControlFlowGraph graph, FlowState?[] after)
    {
        var region = block.EnclosingRegion;
        while (region is not null && region.Kind is not (ControlFlowRegionKind.TryAndCatch or ControlFlowRegionKind.TryAndFinally)) region = region.EnclosingRegion;
        if (region is null) return null;
        FlowState? entry = null;
        var guarded = region.NestedRegions[0];
        for (var ordinal = guarded.FirstBlockOrdinal; ordinal <= guarded.LastBlockOrdinal; ordinal++)
        {
            if (after[graph.Blocks[ordinal].Ordinal] is not { } from) continue;
            if (entry is null) entry = from.Copy();
            else entry.Join(from, table);
        }

        return entry;
    }

    /// <summary>The code that a loop repeats. What is implicit, such as getting an enumerator, carries the place of something outside.</summary>
    private static TextSpan Span(BasicBlock first, BasicBlock last, ControlFlowGraph graph)
    {
        var repeated = new List<SyntaxNode>();
        for (var ordinal = first.Ordinal; ordinal <= last.Ordinal; ordinal++)
        {
            var block = graph.Blocks[ordinal];
            var operations = block.BranchValue is { } value ? block.Operations.Concat([value]) : block.Operations;
            repeated.AddRange(operations.Where(operation => !operation.IsImplicit && operation is not IFlowCaptureOperation).Select(operation => operation.Syntax));
        }

        if (repeated.Count == 0) return default;
        var span = TextSpan.FromBounds(repeated.Min(syntax => syntax.SpanStart), repeated.Max(syntax => syntax.Span.End));
        return repeated[0].Ancestors().Select(LoopSyntax.Repeated).FirstOrDefault(loop => loop?.Span.Contains(span) is true)?.Span ?? span;
    }
}
