using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Solvent.Analyzers.MLNet;

/// <summary>One step of a pipeline, a transform or a trainer, seen through the column names that it is called with.</summary>
internal sealed class PipelineStep(IInvocationOperation call, ConstantReader constants)
{
    private const string Label = "labelColumnName";
    private const string Feature = "featureColumnName";
    private const string LabelOption = "LabelColumnName";
    private const string FeatureOption = "FeatureColumnName";

    public IInvocationOperation Call { get; } = call;

    public bool IsConcatenate => Call.TargetMethod.Name == "Concatenate" && Parameter("inputColumnNames") is not null;

    /// <summary>True for a step that learns from features, with a label or without.</summary>
    public bool IsTrainer => Parameter(Feature) is not null || HasProperty(Parameter("options")?.Value.Type, FeatureOption);

    /// <summary>True for a step that learns to predict a label; transforms that only look at one do not count.</summary>
    public bool PredictsLabel
        => (Parameter(Label) is not null || HasProperty(Parameter("options")?.Value.Type, LabelOption))
            && Call.Arguments[0].Value.Type?.Name is not ("TransformsCatalog" or "FeatureSelectionCatalog" or "CategoricalTransforms");

    /// <summary>True for a step of ML.NET itself, of which it is known what it does.</summary>
    public bool IsOfLibrary
        => Call.TargetMethod.ContainingNamespace.ToDisplayString() is var space && (space == "Microsoft.ML" || space.StartsWith("Microsoft.ML.", StringComparison.Ordinal));

    /// <summary>True for steps whose output holds the same values as their input, in another type or under another name.</summary>
    public bool KeepsValues => Call.TargetMethod.Name is "CopyColumns" or "MapValueToKey" or "ConvertType" or "MapValue" or "MapKeyToValue" or "Hash";

    /// <summary>The label column of a trainer; <see langword="null"/> when it has none or it is not fixed.</summary>
    public string? LabelColumn => Column(Label, LabelOption, "Label");

    /// <summary>The feature column of a trainer; <see langword="null"/> when it is not fixed.</summary>
    public string? FeatureColumn => Column(Feature, FeatureOption, "Features");

    public string? OutputColumn => constants.Text(Parameter("outputColumnName")?.Value);

    /// <summary>The inputs of <c>Concatenate</c> that are fixed, with the operation that names each.</summary>
    public IEnumerable<(string Column, IOperation Operation)> Inputs()
        => from element in constants.Elements(Parameter("inputColumnNames")?.Value)
           let column = constants.Text(element)
           where column is not null
           select (column, element);

    /// <summary>The columns that a transform writes, with the column that each is made from.</summary>
    public IEnumerable<(string Output, string Input)> Columns()
    {
        if (OutputColumn is { } output)
        {
            var argument = Parameter("inputColumnName");
            var input = constants.Text(argument?.Value);
            // An input that is left out or null means: in place.
            if (argument is not null) yield return (output, input ?? output);
            yield break;
        }

        foreach (var element in constants.Elements(Parameter("columns")?.Value))
        {
            if (Unconverted(element) is not IObjectCreationOperation { Type.Name: "InputOutputColumnPair" } pair) continue;
            var names = pair.Arguments.ToDictionary(argument => argument.Parameter!.Name, argument => constants.Text(argument.Value));
            if (names["outputColumnName"] is { } name) yield return (name, names["inputColumnName"] ?? name);
        }
    }

    private string? Column(string parameter, string option, string optionDefault)
    {
        if (Parameter(parameter) is { } argument) return constants.Text(argument.Value);
        if (Unconverted(Parameter("options")?.Value) is not IObjectCreationOperation options) return null;
        if (!HasProperty(options.Type, option)) return null;
        var assignment = options.Initializer?.Initializers.OfType<ISimpleAssignmentOperation>()
            .FirstOrDefault(candidate => candidate.Target is IMemberReferenceOperation member && member.Member.Name == option);
        return assignment is null ? optionDefault : constants.Text(assignment.Value);
    }

    private static bool HasProperty(ITypeSymbol? type, string name)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (!current.GetMembers(name).IsEmpty) return true;
        }

        return false;
    }

    private IArgumentOperation? Parameter(string name)
    {
        foreach (var argument in Call.Arguments)
        {
            if (argument.Parameter?.Name == name) return argument;
        }

        return null;
    }

    private static IOperation? Unconverted(IOperation? operation)
    {
        while (operation is IConversionOperation conversion) operation = conversion.Operand;
        return operation;
    }
}
