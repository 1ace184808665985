using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Solvent.Analyzers.Provenance;

/// <summary>One call while it is read: what its receiver and arguments can be, each read once.</summary>
internal sealed class CallSite
{
    private readonly Dictionary<SyntaxNode, FactSet> _arguments = [];

    public CallSite(ValueReader reader, Call call, Frame frame, FlowState state)
    {
        Reader = reader;
        Call = call;
        Frame = frame;
        State = state;
        Receiver = reader.Read(call.Receiver, frame, state);
        foreach (var argument in call.Arguments)
        {
            if (!argument.IsDefault) _arguments[argument.Value.Syntax] = reader.Read(argument.Value, frame, state);
        }
    }

    public ValueReader Reader { get; }

    public Call Call { get; }

    public Frame Frame { get; }

    public FlowState State { get; }

    public FactSet Receiver { get; }

    public FactTable Table => Reader.Table;

    public string Name => Call.Name;

    public SyntaxNode Syntax => Call.Syntax;

    public CallPath? Path => Frame.Path;

    /// <summary>The result as a value that is known only by this place.</summary>
    public FactSet Here => Reader.OriginAt(Syntax, Frame);

    public FactSet Facts(string parameter, int position) => Call.Argument(parameter, position) is { } argument ? Facts(argument) : FactSet.Empty;

    public FactSet Facts(CallArgument argument)
        => _arguments.TryGetValue(argument.Value.Syntax, out var facts) ? facts : Reader.Read(argument.Value, Frame, State);

    /// <summary>Where the code says which value an argument has, up through the parameters of the methods around.</summary>
    public Location Place(string parameter, int position)
        => Call.Argument(parameter, position) is { IsDefault: false } argument ? Place(argument.Value, Frame) : Syntax.GetLocation();

    public static Location Place(IOperation value, Frame frame)
    {
        var current = value;
        for (var around = frame; around is not null; around = around.Caller ?? around.Enclosing)
        {
            while (current is IConversionOperation conversion) current = conversion.Operand;
            if (current is not IParameterReferenceOperation parameter || !around.Arguments.TryGetValue(parameter.Parameter.OriginalDefinition, out var passed)) break;
            current = passed;
        }

        return current.Syntax.GetLocation();
    }

    /// <summary>The fixed value of an argument, or <see langword="null"/>; <paramref name="isKnown"/> tells a value that is null from one that is not fixed.</summary>
    public object? Constant(string parameter, int position, out bool isKnown)
    {
        isKnown = true;
        if (Call.Argument(parameter, position) is not { } argument) return null;
        if (argument.IsDefault) return argument.Value.ConstantValue.Value;
        var facts = Facts(argument);
        if (facts.IsEmpty) return null;
        if (facts.Single is Constant constant) return constant.Value;
        isKnown = false;
        return null;
    }

    /// <summary>True when a name stands somewhere in the chain of members and calls that this is called on: <c>ml.Regression.Trainers</c>.</summary>
    public bool IsCalledOn(string name)
    {
        var current = (Call.Syntax as InvocationExpressionSyntax)?.Expression;
        while (current is MemberAccessExpressionSyntax access)
        {
            current = access.Expression;
            if (Provenance.Call.LastName(current) == name) return true;
            if (current is InvocationExpressionSyntax inner) current = inner.Expression;
        }

        return false;
    }

    /// <summary>The functions among the arguments.</summary>
    public IEnumerable<Closure> Closures() => Call.Arguments.SelectMany(argument => Facts(argument).Of<Closure>());
}
