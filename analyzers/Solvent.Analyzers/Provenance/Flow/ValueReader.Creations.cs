using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Solvent.Analyzers.Provenance;

internal sealed partial class ValueReader
{
    /// <summary>Rows by which a model is chosen, with the place that names them.</summary>
    public FactSet Selections(FactSet rows, SyntaxNode place, IOperation written, Frame frame)
    {
        var named = CallSite.Place(written, frame);
        // A setting is named as a whole: "ValidationSet = test".
        var location = named.SourceSpan == written.Syntax.Span ? place.GetLocation() : named;
        return Table.Set(rows.Facts.Select(fact => fact is Unknown or Selection ? fact : Table.Selection(fact, location)));
    }

    private FactSet NewCollection(IOperation creation, IEnumerable<IOperation> elements, Frame frame, FlowState state)
    {
        var collection = Table.Set(Table.Instance(creation.Syntax, creation.Type, frame.Path));
        foreach (var element in elements) AddElements(collection, Read(element, frame, state), state);
        return collection;
    }

    private FactSet ReadCreation(IObjectCreationOperation creation, Frame frame, FlowState state)
    {
        var values = creation.Arguments.Select(argument => (argument.Parameter!, Value: Read(argument.Value, frame, state), Written: argument.Value)).ToList();
        return creation.Type is INamedTypeSymbol type ? Created(type, creation.Constructor, values, creation, frame, state) : OriginAt(creation.Syntax, frame);
    }

    /// <summary>An object of this code whose constructor does not bind, because types of its parameters are missing.</summary>
    private FactSet? ReadCreation(IInvalidOperation creation, Frame frame, FlowState state)
    {
        if (creation.Syntax is not BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: var written }) return null;
        if (creation.Type is not INamedTypeSymbol { DeclaringSyntaxReferences.IsEmpty: false } type) return null;
        var constructor = type.InstanceConstructors.FirstOrDefault(candidate => candidate.Parameters.Length == written.Count);
        var arguments = written.Select(argument => Call.Find(creation, argument.Expression)).ToList();
        if (constructor is null || arguments.Contains(null)) return null;
        var values = constructor.Parameters.Select((parameter, index) => (parameter, Value: Read(arguments[index], frame, state), Written: arguments[index]!)).ToList();
        return Created(type, constructor, values, creation, frame, state);
    }

    private FactSet Created(
        INamedTypeSymbol type,
        IMethodSymbol? constructor,
        List<(IParameterSymbol Parameter, FactSet Value, IOperation Written)> values,
        IOperation creation,
        Frame frame,
        FlowState state)
    {
        if (Types.IsEstimator(type)) return Table.Set(Table.Pipeline([Steps.OfType(type, creation.Syntax)]));
        if (ReadWrapper(type, values.Select(value => value.Value).ToList(), creation, frame, state) is { } wrapped) return wrapped;

        var instance = Table.Instance(creation.Syntax, type, frame.Path);
        var self = Table.Set(instance);
        if (type.DeclaringSyntaxReferences.IsEmpty) return self;
        // The members of a record, and the variables of a primary constructor.
        foreach (var (parameter, value, _) in values)
        {
            state[new Slot(instance, parameter.Name)] = value;
            state[new Slot(null, parameter.OriginalDefinition)] = value;
        }

        if (TrialRunners.Is(type))
        {
            state[new Slot(instance, TrialRunners.Rows)] = Table.Set(values.Where(value => value.Value.Facts.All(RowPortions.IsRows))
                .SelectMany(value => Selections(value.Value, value.Written.Syntax, value.Written, frame).Facts));
        }

        foreach (var (member, value) in _bodies.Initializers(type, _cancellationToken)) state[new Slot(instance, member.Name)] = Read(value, new Frame(frame, null, frame.Graph, null, frame.Path, self), state);
        if (constructor is { IsImplicitlyDeclared: false })
        {
            Inline(constructor, creation.Syntax, self, values.Select(value => (value.Parameter.OriginalDefinition, value.Value, (IOperation?)value.Written)).ToList(), frame, state);
        }

        return self;
    }

    /// <summary>Types whose only meaning here is what they are made from.</summary>
    private FactSet? ReadWrapper(INamedTypeSymbol type, List<FactSet> values, IOperation creation, Frame frame, FlowState state)
    {
        switch (type.Name)
        {
            case "Tuple" or "ValueTuple" or "KeyValuePair" when values.Count > 0:
                var tuple = Table.Instance(creation.Syntax, type, frame.Path);
                for (var index = 0; index < values.Count; index++)
                {
                    var name = type.Name != "KeyValuePair" ? Item(index) : index == 0 ? "Key" : "Value";
                    state[new Slot(tuple, name)] = values[index];
                }

                return Table.Set(tuple);
            case "Lazy" or "Task" when values.Count > 0 && values[0].Single is Closure closure:
                return Invoke(closure, creation.Syntax, [], frame, state);
            case "List" or "HashSet" or "Queue" or "Stack" or "LinkedList" when values.Count == 1 && values[0].Single is not (null or Constant or Computed):
                return values[0];
            case "MultiFileSource" when values.Count == 1 && values[0].Single is Constant or Computed or Origin:
                return values[0];
            default:
                return null;
        }
    }
}
