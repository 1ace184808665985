using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Solvent.Analyzers.Provenance;

/// <summary>The provenance of the bodies of a compilation, each analysed once for all rules.</summary>
internal sealed class ProgramProvenance
{
    private static readonly ConditionalWeakTable<Compilation, ProgramProvenance> Programs = new();

    private readonly ProvenanceTypes? _types;
    private readonly BodySource _bodies;
    private readonly ConcurrentDictionary<SyntaxNode, BodyProvenance> _analyses = new();

    private ProgramProvenance(Compilation compilation)
    {
        _types = ProvenanceTypes.Find(compilation);
        _bodies = new BodySource(compilation);
    }

    /// <summary>The provenance in a compilation, or <see langword="null"/> when it has nothing to do with ML.NET.</summary>
    public static ProgramProvenance? Of(Compilation compilation)
    {
        var program = Programs.GetValue(compilation, static key => new ProgramProvenance(key));
        return program._types is null ? null : program;
    }

    public BodyProvenance Analyze(SyntaxNode body, IMethodSymbol method, CancellationToken cancellationToken)
    {
        if (_analyses.TryGetValue(body, out var known)) return known;
        return _analyses.GetOrAdd(body, Read(body, method, cancellationToken));
    }

    private BodyProvenance Read(SyntaxNode body, IMethodSymbol method, CancellationToken cancellationToken)
    {
        if (_types is null || !ModelingWords.In(body) || _bodies.Graph(body, cancellationToken) is not { } graph) return BodyProvenance.Empty;
        var trail = new Trail();
        var reader = new ValueReader(_bodies, _types, trail, cancellationToken);
        var self = method.IsStatic ? FactSet.Empty : reader.Table.Set(reader.Table.Instance(method.ContainingType, method.ContainingType, path: null));
        var frame = new Frame(caller: null, enclosing: null, graph, method, path: null, self);
        var state = new FlowState();
        reader.ReadBody(frame, state);
        return new BodyProvenance(trail, IsEntryPoint(method) ? [] : Escaping(frame, state, method, self));
    }

    /// <summary>What a caller can get hold of: the result, and all that was put into members and passed-in objects.</summary>
    private static HashSet<Fact> Escaping(Frame frame, FlowState state, IMethodSymbol method, FactSet self)
    {
        var open = new Stack<Fact>(frame.Returned.Facts.Concat(frame.Yielded.Facts).Concat(self.Facts));
        foreach (var entry in state.Values)
        {
            var isOutside = entry.Key.Name is IFieldSymbol or IPropertySymbol || entry.Key.Owner is Origin or Computed
                || (entry.Key.Name is IParameterSymbol { RefKind: not RefKind.None } parameter && SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol, method));
            if (!isOutside) continue;
            foreach (var fact in entry.Value.Facts) open.Push(fact);
        }

        var seen = new HashSet<Fact>();
        while (open.Count > 0)
        {
            var fact = open.Pop();
            if (!seen.Add(fact)) continue;
            foreach (var member in state.MembersOf(fact))
            {
                foreach (var held in member.Value.Facts) open.Push(held);
            }

            if (fact is ModelChain chain)
            {
                foreach (var model in chain.Models) open.Push(model);
            }

            // Scored rows carry their model to whoever evaluates them.
            if (fact is Scored scored) open.Push(scored.By);
        }

        return seen;
    }

    private static bool IsEntryPoint(IMethodSymbol method)
        => method.IsStatic && (method.Name is "Main" or "<Main>$" || method.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax() is CompilationUnitSyntax));
}
