using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace Solvent.Analyzers.Provenance;

/// <summary>One body while it is read: its flow graph, and how it was reached.</summary>
internal sealed class Frame(Frame? caller, Frame? enclosing, ControlFlowGraph graph, ISymbol? function, CallPath? path, FactSet self)
{
    public Frame? Caller { get; } = caller;

    /// <summary>The body in which a local function or lambda is written.</summary>
    public Frame? Enclosing { get; } = enclosing;

    public ControlFlowGraph Graph { get; } = graph;

    /// <summary>The method, local function or lambda.</summary>
    public ISymbol? Function { get; } = function;

    public CallPath? Path { get; } = path;

    /// <summary>What <c>this</c> is.</summary>
    public FactSet Self { get; } = self;

    /// <summary>What the caller wrote for each parameter.</summary>
    public Dictionary<ISymbol, IOperation> Arguments { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>What captures of places, not of values, stand for.</summary>
    public Dictionary<CaptureId, IOperation> Captures { get; } = [];

    /// <summary>What it has returned so far.</summary>
    public FactSet Returned { get; set; } = FactSet.Empty;

    /// <summary>Elements that it has yielded so far.</summary>
    public FactSet Yielded { get; set; } = FactSet.Empty;

    public bool IsIn(ISymbol function)
    {
        for (var frame = this; frame is not null; frame = frame.Caller)
        {
            if (SymbolEqualityComparer.Default.Equals(frame.Function, function)) return true;
        }

        return false;
    }
}
