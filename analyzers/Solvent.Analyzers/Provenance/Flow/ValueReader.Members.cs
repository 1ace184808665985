using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Solvent.Analyzers.Provenance;

internal sealed partial class ValueReader
{
    /// <summary>What any member of these values is, by its name.</summary>
    public FactSet ReadMember(FactSet owners, string name, IOperation operation, Frame frame)
        => Table.Set(owners.Facts.SelectMany(owner => Member(owner, name, operation, frame).Facts));

    /// <summary>What an element of these collections can be.</summary>
    public FactSet Elements(FactSet collections, SyntaxNode place, Frame frame, FlowState state, Fact? index = null)
    {
        var elements = new List<Fact>();
        foreach (var collection in collections.Facts)
        {
            switch (collection)
            {
                case Instance instance when state[new Slot(instance, Slot.Elements)] is { } held:
                    // One of several that have nothing in common is another one at each place and in each turn.
                    elements.AddRange(held.Facts.SelectMany(fact => fact is Origin { Key: FactSet } ? OriginAt(place, frame).Facts : [fact]));
                    break;
                case Split { HasFolds: true, Index: null } folds:
                    elements.Add(Table.Split(
                        folds.Source, folds.Key, index as Constant ?? (Fact)Table.Origin(place, frame.Path), hasFolds: true, folds.Place, folds.Path, folds.IsEarlier));
                    break;
                case Validated or Model or Pipeline or Experiment or ModelChain or Split:
                    elements.Add(collection);
                    break;
                case Origin or Computed when index is Constant:
                    elements.Add(Table.Computed(Slot.Elements, [collection, index]));
                    break;
                default:
                    elements.AddRange(OriginAt(place, frame).Facts);
                    break;
            }
        }

        return elements.Count == 0 ? OriginAt(place, frame) : Table.Set(elements);
    }

    private FactSet Member(Fact owner, string name, IOperation operation, Frame frame)
    {
        switch (owner)
        {
            case Unknown:
                return Table.UnknownSet;
            case Split split when name is "TrainSet" or "TestSet":
                return Table.Set(Table.Part(split, name == "TestSet", operation.Syntax, frame.Path));
            case Validated validated:
                return Member(validated, name, operation, frame);
            case Experiment or Split:
                return Table.Set(owner);
            case Model or ModelChain or Pipeline or Scored or Portion or Union when name is "LastTransformer" or "Result" or "Value" or "Rows":
                return Table.Set(owner);
            case Origin or Computed when name is "TrainSet" or "TestSet":
                var unknownSplit = Table.Split(Table.Computed("split", [owner]), owner, index: null, hasFolds: false, operation.Syntax, frame.Path);
                return Table.Set(Table.Part(unknownSplit, name == "TestSet", operation.Syntax, frame.Path));
            case Origin or Computed when name == "Rows":
                return Table.Set(owner);
            default:
                // A member that is another one each time it is read.
                return name is "Current" or "Now" or "UtcNow" or "Shared" ? OriginAt(operation.Syntax, frame) : Table.Set(Table.Computed("." + name, [owner]));
        }
    }

    private FactSet Member(Validated validated, string name, IOperation operation, Frame frame)
    {
        if (name is not ("Model" or "ScoredHoldOutSet")) return name is "Value" or "Result" ? Table.Set(validated) : OriginAt(operation.Syntax, frame);
        var folds = Table.Split(validated.Rows, validated.Place, index: null, hasFolds: true, validated.Place, validated.Path);
        var model = Table.Model(
            validated.Place, validated.Path, validated.Pipeline, Table.Set(Table.Part(folds, isTest: false, validated.Place, validated.Path)), FactSet.Empty, validated.Place.GetLocation());
        if (name == "Model") return Table.Set(model);
        return Table.Set(Table.Scored(Table.Part(folds, isTest: true, validated.Place, validated.Path), model, operation.Syntax.GetLocation()));
    }

    private FactSet ReadField(IFieldReferenceOperation field, Frame frame, FlowState state)
    {
        if (field.Instance is null) return state[new Slot(null, field.Field.OriginalDefinition)] ?? OriginOf(field.Field.OriginalDefinition);
        var name = field.Field.CorrespondingTupleField?.Name ?? field.Field.Name;
        return ReadHeld(Read(field.Instance, frame, state), name, field, frame, state);
    }

    private FactSet ReadProperty(IPropertyReferenceOperation property, Frame frame, FlowState state)
    {
        var symbol = property.Property;
        if (symbol.GetMethod is { } getter && GetterBody(getter) && Inline(getter, property.Syntax, Read(property.Instance, frame, state), [], frame, state) is { } returned) return returned;
        if (property.Instance is null) return state[new Slot(null, symbol.OriginalDefinition)] ?? OriginOf(symbol.OriginalDefinition);
        if (symbol.IsIndexer) return ReadElement(property.Instance, [.. property.Arguments.Select(argument => argument.Value)], property, frame, state);
        var owners = Read(property.Instance, frame, state);
        if (symbol.Name == "Current") return Elements(owners, LoopSyntax.ElementPlace(property.Syntax), frame, state);
        return ReadHeld(owners, symbol.Name, property, frame, state);
    }

    private FactSet ReadHeld(FactSet owners, string name, IOperation operation, Frame frame, FlowState state)
        => Table.Set(owners.Facts.SelectMany(owner => (state[new Slot(owner, name)] ?? Member(owner, name, operation, frame)).Facts));

    private FactSet ReadElement(IOperation collection, IReadOnlyList<IOperation> indices, IOperation operation, Frame frame, FlowState state)
    {
        var owners = Read(collection, frame, state);
        var index = indices.Select(candidate => Read(candidate, frame, state)).ToList().FirstOrDefault()?.Single;
        if (indices.Count == 1 && Unconverted(indices[0]) is IRangeOperation range) return RowPortions.Range(this, owners, range, operation.Syntax, frame, state);
        return Elements(owners, operation.Syntax, frame, state, index);
    }

    private static bool GetterBody(IMethodSymbol getter)
    {
        foreach (var reference in getter.DeclaringSyntaxReferences)
        {
            var syntax = reference.GetSyntax();
            if (syntax is Microsoft.CodeAnalysis.CSharp.Syntax.ArrowExpressionClauseSyntax) return true;
            if (syntax is Microsoft.CodeAnalysis.CSharp.Syntax.AccessorDeclarationSyntax accessor) return accessor.Body is not null || accessor.ExpressionBody is not null;
        }

        return false;
    }

    private static IOperation Unconverted(IOperation operation) => operation is IConversionOperation conversion ? Unconverted(conversion.Operand) : operation;
}
