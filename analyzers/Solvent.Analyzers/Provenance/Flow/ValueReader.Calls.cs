using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Solvent.Analyzers.Provenance;

internal sealed partial class ValueReader
{
    private const int MostDepth = 6;
    private const int MostBodies = 300;

    private readonly Dictionary<(CallPath?, ISymbol), Frame> _frames = [];
    private int _bodiesRead;

    /// <summary>What a function gives when it is called with these values.</summary>
    public FactSet Invoke(Closure closure, SyntaxNode call, IReadOnlyList<FactSet> arguments, Frame frame, FlowState state)
    {
        if (closure.Function is IMethodSymbol method) return Inline(method, call, closure.Receiver, Values(method, arguments), frame, state) ?? OriginAt(call, frame);
        if (closure is not { Function: IFlowAnonymousFunctionOperation lambda, Frame: { } around } || frame.IsIn(lambda.Symbol)) return OriginAt(call, frame);
        return Run(lambda.Symbol, call, around.Self, Values(lambda.Symbol, arguments), frame, around, state, () => GraphIn(around, graph => graph.GetAnonymousFunctionControlFlowGraphInScope(lambda)))
            ?? OriginAt(call, frame);
    }

    private static List<(IParameterSymbol, FactSet, IOperation?)> Values(IMethodSymbol method, IReadOnlyList<FactSet> arguments)
        => method.OriginalDefinition.Parameters.Where(parameter => parameter.Ordinal < arguments.Count)
            .Select(parameter => (parameter, arguments[parameter.Ordinal], (IOperation?)null)).ToList();

    private FactSet ReadCall(IInvocationOperation invocation, Frame frame, FlowState state)
    {
        var method = invocation.TargetMethod;
        if (method.MethodKind == MethodKind.DelegateInvoke)
        {
            var functions = Read(invocation.Instance, frame, state);
            var passed = invocation.Arguments.Select(argument => Read(argument.Value, frame, state)).ToList();
            return functions.Has<Closure>()
                ? Table.Set(functions.Of<Closure>().SelectMany(closure => Invoke(closure, invocation.Syntax, passed, frame, state).Facts))
                : OriginAt(invocation.Syntax, frame);
        }

        if (!ProvenanceTypes.IsMLNet(method))
        {
            var target = method.MethodKind == MethodKind.LocalFunction ? method : Implementation(method, Read(invocation.Instance, frame, state));
            if (BodySource.HasSource(target.OriginalDefinition))
            {
                var values = invocation.Arguments
                    .Where(argument => argument.Parameter is not null)
                    .Select(argument => (target.OriginalDefinition.Parameters[argument.Parameter!.Ordinal], Read(argument.Value, frame, state), (IOperation?)argument.Value)).ToList();
                if (Inline(target, invocation.Syntax, Read(invocation.Instance, frame, state), values, frame, state) is { } returned) return returned;
            }
        }

        return ReadCall(Call.Of(invocation), frame, state);
    }

    private FactSet ReadCall(Call call, Frame frame, FlowState state)
    {
        var site = new CallSite(this, call, frame, state);
        var isLibrary = call.Method is null || ProvenanceTypes.IsMLNet(call.Method);
        var result = isLibrary ? ModelingCalls.Read(site) ?? AutoMLCalls.Read(site) ?? FrameCalls.Read(site) : null;
        return result ?? SequenceCalls.Read(site) ?? OtherCalls.Read(site);
    }

    /// <summary>The override that runs when the object is known.</summary>
    private static IMethodSymbol Implementation(IMethodSymbol method, FactSet receiver)
    {
        if (!method.IsAbstract && !method.IsVirtual && !method.IsOverride) return method;
        if (receiver.Single is not Instance { Type: INamedTypeSymbol type }) return method;
        if (method.ContainingType.TypeKind == TypeKind.Interface) return type.FindImplementationForInterfaceMember(method) as IMethodSymbol ?? method;
        for (var current = type; current is not null; current = current.BaseType)
        {
            foreach (var candidate in current.GetMembers(method.Name).OfType<IMethodSymbol>())
            {
                for (var overridden = candidate; overridden is not null; overridden = overridden.OverriddenMethod)
                {
                    if (SymbolEqualityComparer.Default.Equals(overridden.OriginalDefinition, method.OriginalDefinition)) return candidate;
                }
            }
        }

        return method;
    }

    /// <summary>What a method of this code returns for these values, or <see langword="null"/> when it is not looked into.</summary>
    private FactSet? Inline(
        IMethodSymbol method, SyntaxNode call, FactSet self, IReadOnlyList<(IParameterSymbol, FactSet, IOperation?)> values, Frame frame, FlowState state)
    {
        var definition = method.OriginalDefinition;
        if (definition.MethodKind != MethodKind.LocalFunction) return Run(definition, call, self, values, frame, enclosing: null, state, () => _bodies.Graph(definition, _cancellationToken));
        var declaring = frame;
        while (declaring is not null && !declaring.Graph.LocalFunctions.Contains(definition, SymbolEqualityComparer.Default)) declaring = declaring.Enclosing;
        return declaring is null
            ? null
            : Run(definition, call, declaring.Self, values, frame, declaring, state, () => declaring.Graph.GetLocalFunctionControlFlowGraph(definition, _cancellationToken));
    }

    private FactSet? Run(
        IMethodSymbol function,
        SyntaxNode call,
        FactSet self,
        IReadOnlyList<(IParameterSymbol Parameter, FactSet Value, IOperation? Written)> values,
        Frame caller,
        Frame? enclosing,
        FlowState state,
        Func<ControlFlowGraph?> graphOf)
    {
        if ((caller.Path?.Depth ?? 0) >= MostDepth || caller.IsIn(function) || ++_bodiesRead > MostBodies) return null;
        var path = PathTo(call, caller);
        if (!_frames.TryGetValue((path, function), out var frame))
        {
            if (graphOf() is not { } graph) return null;
            _frames.Add((path, function), frame = new Frame(caller, enclosing, graph, function, path, self));
        }

        frame.Returned = frame.Yielded = FactSet.Empty;
        foreach (var (parameter, value, written) in values)
        {
            state[new Slot(null, parameter)] = value;
            if (written is not null) frame.Arguments[parameter] = written;
        }

        _reader.Read(frame, state);
        foreach (var (parameter, _, written) in values)
        {
            if (parameter.RefKind is RefKind.Out or RefKind.Ref && written is not null) Assign(written, state[new Slot(null, parameter)] ?? FactSet.Empty, caller, state);
        }

        if (frame.Yielded.IsEmpty) return frame.Returned;
        var sequence = Table.Set(Table.Instance(call, type: null, path));
        AddElements(sequence, frame.Yielded, state);
        return sequence;
    }

    private static ControlFlowGraph? GraphIn(Frame around, Func<ControlFlowGraph, ControlFlowGraph> find)
    {
        try
        {
            return find(around.Graph);
        }
        catch (ArgumentOutOfRangeException)
        {
            // The lambda stands in a field or in a body that was read in another way.
            return null;
        }
    }
}
