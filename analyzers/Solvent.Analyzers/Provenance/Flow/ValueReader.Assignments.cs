using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Solvent.Analyzers.Provenance;

internal sealed partial class ValueReader
{
    /// <summary>Stores a value in what an expression names.</summary>
    public void Assign(IOperation target, FactSet value, Frame frame, FlowState state)
    {
        switch (target)
        {
            case ILocalReferenceOperation local:
                state[new Slot(null, local.Local)] = value;
                break;
            case IParameterReferenceOperation parameter:
                state[new Slot(null, parameter.Parameter.OriginalDefinition)] = value;
                break;
            case IFieldReferenceOperation { Instance: null } field:
                state[new Slot(null, field.Field.OriginalDefinition)] = value;
                break;
            case IFieldReferenceOperation field:
                Hold(Read(field.Instance, frame, state), field.Field.CorrespondingTupleField?.Name ?? field.Field.Name, value, state);
                break;
            case IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { } collection }:
                AddElements(Read(collection, frame, state), value, state);
                break;
            case IPropertyReferenceOperation { Instance: null } property:
                state[new Slot(null, property.Property.OriginalDefinition)] = value;
                break;
            case IPropertyReferenceOperation property:
                Hold(Read(property.Instance, frame, state), property.Property.Name, value, state);
                break;
            case IArrayElementReferenceOperation element:
                AddElements(Read(element.ArrayReference, frame, state), value, state);
                break;
            case IFlowCaptureReferenceOperation capture:
                if (frame.Captures.TryGetValue(capture.Id, out var captured) && captured is not IFlowCaptureReferenceOperation) Assign(captured, value, frame, state);
                break;
            case IConversionOperation conversion:
                Assign(conversion.Operand, value, frame, state);
                break;
            case IDeclarationExpressionOperation declaration:
                Assign(declaration.Expression, value, frame, state);
                break;
            case IInvalidOperation { Syntax: SimpleNameSyntax or MemberAccessExpressionSyntax } member when NameOf(member) is { } name && OwnerOf(member) is { } owner:
                Hold(Read(owner, frame, state), name, value, state);
                break;
            case ITupleOperation tuple:
                Deconstruct(tuple, value, frame, state);
                break;
        }
    }

    /// <summary>Adds to what a collection can hold.</summary>
    public void AddElements(FactSet collections, FactSet value, FlowState state)
    {
        foreach (var collection in collections.Of<Instance>())
        {
            var slot = new Slot(collection, Slot.Elements);
            state[slot] = Table.Join(state[slot] ?? FactSet.Empty, value);
        }
    }

    private void Hold(FactSet owners, string member, FactSet value, FlowState state)
    {
        foreach (var owner in owners.Facts)
        {
            var slot = new Slot(owner, member);
            state[slot] = owners.Single is null && state[slot] is { } held ? Table.Join(held, value) : value;
        }
    }

    private FactSet ReadAssignment(ISimpleAssignmentOperation assignment, Frame frame, FlowState state)
    {
        var value = Read(assignment.Value, frame, state);
        if (assignment.Target is IMemberReferenceOperation { Member.Name: "ValidationSet" } || NameOf(assignment.Target) == "ValidationSet") value = Selections(value, assignment.Syntax, assignment.Value, frame);
        Assign(assignment.Target, value, frame, state);
        return value;
    }

    /// <summary>The name of a member that does not bind, because its type is missing.</summary>
    private static string? NameOf(IOperation member) => member is IInvalidOperation ? (member.Syntax as SimpleNameSyntax ?? (member.Syntax as MemberAccessExpressionSyntax)?.Name)?.Identifier.ValueText : null;

    /// <summary>The object that such a member is of: what is created, in an initializer.</summary>
    private static IOperation? OwnerOf(IOperation member)
        => member.Syntax is MemberAccessExpressionSyntax access ? Call.Find(member, access.Expression) : member.Descendants().OfType<IFlowCaptureReferenceOperation>().FirstOrDefault();

    private FactSet ReadDeconstruction(IDeconstructionAssignmentOperation deconstruction, Frame frame, FlowState state)
    {
        var value = Read(deconstruction.Value, frame, state);
        Assign(deconstruction.Target, value, frame, state);
        return value;
    }

    private void Deconstruct(ITupleOperation target, FactSet value, Frame frame, FlowState state)
    {
        // All are read before any is set: (a, b) = (b, a).
        var parts = target.Elements.Select((_, index) => ReadPart(value, index, target, frame, state)).ToList();
        for (var index = 0; index < parts.Count; index++) Assign(target.Elements[index], parts[index], frame, state);
    }

    private FactSet ReadPart(FactSet value, int index, ITupleOperation target, Frame frame, FlowState state)
        => Table.Set(value.Facts.SelectMany(fact =>
        {
            var item = fact is Split ? SplitPart(index) : Item(index);
            return (state[new Slot(fact, item)]
                ?? (PositionalName(fact, index) is { } name ? state[new Slot(fact, name)] : null)
                ?? (index == 1 && IsKept(fact) ? Table.Set(fact) : Member(fact, item, target, frame))).Facts;
        }));

    // Before 1.0 a split was a tuple.
    private static string SplitPart(int index) => index == 0 ? "TrainSet" : "TestSet";

    /// <summary>What a dictionary is known to hold: its elements are the values, which come second in a pair.</summary>
    private static bool IsKept(Fact fact) => fact is Model or ModelChain or Pipeline or Scored or Portion or Experiment or Validated;

    /// <summary>The member of a record that its positions name.</summary>
    private static string? PositionalName(Fact fact, int index)
    {
        if (fact is not Instance { Type: { } type }) return null;
        var deconstruct = type.GetMembers("Deconstruct").OfType<IMethodSymbol>().FirstOrDefault(method => method.IsImplicitlyDeclared);
        return deconstruct is not null && index < deconstruct.Parameters.Length ? deconstruct.Parameters[index].Name : null;
    }

    private static string Item(int index) => string.Concat("Item", (index + 1).ToString(System.Globalization.CultureInfo.InvariantCulture));

    private FactSet ReadTuple(ITupleOperation tuple, Frame frame, FlowState state)
    {
        var instance = Table.Instance(tuple.Syntax, type: null, frame.Path);
        for (var index = 0; index < tuple.Elements.Length; index++) state[new Slot(instance, Item(index))] = Read(tuple.Elements[index], frame, state);
        return Table.Set(instance);
    }

    private FactSet ReadAnonymous(IAnonymousObjectCreationOperation anonymous, Frame frame, FlowState state)
    {
        var instance = Table.Instance(anonymous.Syntax, anonymous.Type, frame.Path);
        foreach (var initializer in anonymous.Initializers)
        {
            if (initializer is not ISimpleAssignmentOperation { Target: IPropertyReferenceOperation property } assignment) continue;
            state[new Slot(instance, property.Property.Name)] = Read(assignment.Value, frame, state);
        }

        return Table.Set(instance);
    }

    /// <summary>A record with the members of another, before what <c>with</c> changes is set.</summary>
    private FactSet Copied(IInvocationOperation clone, Frame frame, FlowState state)
    {
        var copy = Table.Instance(clone.Syntax, clone.Type, frame.Path);
        foreach (var source in Read(clone.Instance, frame, state).Facts)
        {
            foreach (var member in state.MembersOf(source)) state[new Slot(copy, member.Key.Name)] = member.Value;
        }

        return Table.Set(copy);
    }
}
