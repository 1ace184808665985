using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Solvent.Analyzers.MLNet;

/// <summary>MLContext and the catalogs that hang on it, all of which share the context's random numbers.</summary>
internal sealed class ContextTypes
{
    /// <summary>Methods of a catalog that train inside and so draw random numbers, although they return no estimator.</summary>
    private static readonly ImmutableHashSet<string> TrainingMethods = ImmutableHashSet.Create(
        "CrossValidate", "CrossValidateNonCalibrated", "PermutationFeatureImportance", "PermutationFeatureImportanceNonCalibrated");

    private static readonly ImmutableHashSet<string> RandomTransforms = ImmutableHashSet.Create(
        "ApproximatedKernelMap", "ProjectToPrincipalComponents");

    private readonly INamedTypeSymbol _context;
    private readonly ImmutableArray<INamedTypeSymbol> _training;
    private readonly INamedTypeSymbol? _data;
    private readonly INamedTypeSymbol? _transforms;
    private readonly EstimatorTypes _estimators;

    private ContextTypes(Compilation compilation, INamedTypeSymbol context, EstimatorTypes estimators)
    {
        _context = context;
        _estimators = estimators;
        _data = compilation.GetTypeByMetadataName("Microsoft.ML.DataOperationsCatalog");
        _transforms = compilation.GetTypeByMetadataName("Microsoft.ML.TransformsCatalog");
        _training = Existing(
            compilation.GetTypeByMetadataName("Microsoft.ML.TrainCatalogBase"),
            compilation.GetTypeByMetadataName("Microsoft.ML.TrainCatalogBase+CatalogInstantiatorBase"));
    }

    /// <summary>The types, or <see langword="null"/> when the compilation does not use ML.NET.</summary>
    public static ContextTypes? Find(Compilation compilation)
        => compilation.GetTypeByMetadataName("Microsoft.ML.MLContext") is { } context && EstimatorTypes.Find(compilation) is { } estimators
            ? new ContextTypes(compilation, context, estimators)
            : null;

    public bool IsContext(ITypeSymbol? type) => SymbolEqualityComparer.Default.Equals(type, _context);

    /// <summary>True for the context and for every catalog reached from it.</summary>
    public bool CarriesContext(ITypeSymbol? type)
        => type is not null && (IsContext(type) || IsTrainingCatalog(type) || IsOrIsNestedIn(type, _data) || IsOrIsNestedIn(type, _transforms));

    /// <summary>True for a trainer catalog, on which an unknown method is most likely a trainer of a package that is not restored.</summary>
    public bool IsTrainingCatalog(ITypeSymbol? type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            foreach (var training in _training)
            {
                if (SymbolEqualityComparer.Default.Equals(current, training)) return true;
            }
        }

        return false;
    }

    /// <summary>True when <paramref name="call"/> on a <paramref name="receiver"/> that carries a context draws random numbers from it.</summary>
    public bool DrawsRandomNumbers(IInvocationOperation call, ITypeSymbol? receiver)
    {
        var method = call.TargetMethod;
        if (IsTrainingCatalog(receiver)) return _estimators.IsEstimator(method.ReturnType) || TrainingMethods.Contains(method.Name);
        if (IsOrIsNestedIn(receiver, _data)) return method.Name is "ShuffleRows" or "BootstrapSample" && !HasSeed(call.Arguments);
        if (IsOrIsNestedIn(receiver, _transforms)) return RandomTransforms.Contains(method.Name) && !HasSeed(call.Arguments);
        return IsContext(receiver) && method.Name == "Auto";
    }

    /// <summary>True when a <c>seed</c> other than null is passed.</summary>
    public static bool HasSeed(ImmutableArray<IArgumentOperation> arguments)
    {
        foreach (var argument in arguments)
        {
            if (argument.Parameter?.Name != "seed") continue;
            return argument.ArgumentKind != ArgumentKind.DefaultValue && !IsNull(argument.Value);
        }

        return false;
    }

    private static bool IsNull(IOperation value)
    {
        while (value is IConversionOperation conversion) value = conversion.Operand;
        return value is IDefaultValueOperation || value.ConstantValue is { HasValue: true, Value: null };
    }

    private static bool IsOrIsNestedIn(ITypeSymbol? type, INamedTypeSymbol? other)
        => other is not null
            && (SymbolEqualityComparer.Default.Equals(type, other) || SymbolEqualityComparer.Default.Equals(type?.ContainingType, other));

    private static ImmutableArray<INamedTypeSymbol> Existing(params INamedTypeSymbol?[] types)
    {
        var existing = ImmutableArray.CreateBuilder<INamedTypeSymbol>();
        foreach (var type in types)
        {
            if (type is not null) existing.Add(type);
        }

        return existing.ToImmutable();
    }
}
