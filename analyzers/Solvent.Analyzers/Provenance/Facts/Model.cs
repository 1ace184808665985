using System.Linq;
using Microsoft.CodeAnalysis;

namespace Solvent.Analyzers.Provenance;

/// <summary>What came out of a fit, an experiment or a fold of a cross-validation.</summary>
/// <param name="place">Where it is fitted.</param>
/// <param name="path">The calls inside of which it is fitted.</param>
/// <param name="pipeline">What was fitted.</param>
/// <param name="trainedOn">The rows it was fitted to.</param>
/// <param name="selections">The <see cref="Selection"/>s that formed it.</param>
/// <param name="name">Where the code names the rows it was fitted to.</param>
internal sealed class Model(SyntaxNode place, CallPath? path, FactSet pipeline, FactSet trainedOn, FactSet selections, Location name) : Fact
{
    public SyntaxNode Place { get; } = place;

    public CallPath? Path { get; } = path;

    public FactSet Pipeline { get; } = pipeline;

    public FactSet TrainedOn { get; } = trainedOn;

    public FactSet Selections { get; } = selections;

    public Location RowsPlace { get; } = name;

    /// <summary>True for what was fitted at the same place, on whichever path.</summary>
    public bool IsSame(Model other) => ReferenceEquals(Place, other.Place) && ReferenceEquals(Path, other.Path);

    /// <summary>True when it only prepares data, so that what is evaluated is what scored the rows before it.</summary>
    public bool IsPreparation => !Pipeline.IsEmpty && Pipeline.Facts.All(
        fact => fact is Pipeline pipeline && pipeline.Steps.All(step => step.Kind is StepKind.Harmless or StepKind.Learning));

    /// <summary>True when every pipeline that it can come from learned from its rows.</summary>
    public bool Learned => !Pipeline.IsEmpty && Pipeline.Facts.All(
        fact => fact is Pipeline pipeline && pipeline.Steps.Any(step => step.Kind is StepKind.Learning or StepKind.Trainer));

    /// <summary>True when it can be a model without labels, for which held-out rows mean nothing.</summary>
    public bool IsUnsupervised => Pipeline.Of<Pipeline>().Any(pipeline => pipeline.Has(StepKind.Unsupervised));
}
