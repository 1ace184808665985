using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace Solvent.Analyzers.Provenance;

/// <summary>The ways to make each kind of fact.</summary>
internal static class FactMaker
{
    public static Constant Constant(this FactTable table, object value) => table.Get(() => new Constant(value), value);

    public static Origin Origin(this FactTable table, object key, CallPath? path = null, bool isEarlier = false)
        => table.Get(() => new Origin(key, path, isEarlier), key, path, isEarlier);

    public static Computed Computed(this FactTable table, string operation, IReadOnlyList<Fact> operands)
        => table.Get(() => new Computed(operation, operands), [operation, .. operands]);

    public static Portion Portion(
        this FactTable table, Fact parent, PortionKind kind, object key, SyntaxNode place, CallPath? path, bool isEarlier = false)
        => table.Get(
            () => new Portion(parent, kind, key, place, path, isEarlier), parent, kind, key, key is SyntaxNode or LazyOrder ? path : null, isEarlier);

    public static Portion Part(this FactTable table, Split split, bool isTest, SyntaxNode place, CallPath? path)
        => table.Portion(split.Source, isTest ? PortionKind.Test : PortionKind.Train, split, place, path, split.IsEarlier);

    public static Split Split(
        this FactTable table, Fact source, object key, Fact? index, bool hasFolds, SyntaxNode place, CallPath? path, bool isEarlier = false)
        => table.Get(
            () => new Split(source, key, index, hasFolds, place, path, isEarlier), source, key, index, hasFolds, key is SyntaxNode ? path : null, isEarlier);

    public static Scored Scored(this FactTable table, Fact parent, Fact by, Location place)
        => table.Get(() => new Scored(parent, by, place), parent, by, place);

    public static Union Union(this FactTable table, IReadOnlyList<Fact> parts) => table.Get(() => new Union(parts), [.. parts]);

    public static Pipeline Pipeline(this FactTable table, IReadOnlyList<Step> steps) => table.Get(() => new Pipeline(steps), [.. steps]);

    public static Selection Selection(this FactTable table, Fact rows, Location place) => table.Get(() => new Selection(rows, place), rows, place);

    public static Model Model(
        this FactTable table, SyntaxNode place, CallPath? path, FactSet pipeline, FactSet trainedOn, FactSet selections, Location rowsPlace)
        => table.Get(
            () => new Model(place, path, pipeline, trainedOn, selections, rowsPlace), place, path, pipeline, trainedOn, selections, rowsPlace);

    public static ModelChain ModelChain(this FactTable table, IReadOnlyList<Fact> models) => table.Get(() => new ModelChain(models), [.. models]);

    public static Validated Validated(this FactTable table, Fact rows, FactSet pipeline, SyntaxNode place, CallPath? path)
        => table.Get(() => new Validated(rows, pipeline, place, path), rows, pipeline, place, path);

    public static Instance Instance(this FactTable table, object key, ITypeSymbol? type, CallPath? path)
        => table.Get(() => new Instance(key, type, path), key, path);

    public static Experiment Experiment(this FactTable table, SyntaxNode place, CallPath? path) => table.Get(() => new Experiment(place, path), place, path);

    public static Closure Closure(this FactTable table, object function, Frame? frame, FactSet receiver)
        => table.Get(() => new Closure(function, frame, receiver), function, frame, receiver);
}
