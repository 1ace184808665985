using Microsoft.CodeAnalysis;

namespace Solvent.Analyzers.MLNet;

/// <summary>The types of ML.NET that stand for a step, or a chain of steps, which can be fitted.</summary>
internal sealed class EstimatorTypes
{
    private readonly INamedTypeSymbol _estimator;
    private readonly INamedTypeSymbol? _sweepable;

    private EstimatorTypes(INamedTypeSymbol estimator, INamedTypeSymbol? sweepable)
    {
        _estimator = estimator;
        _sweepable = sweepable;
    }

    /// <summary>The types, or <see langword="null"/> when the compilation does not use ML.NET.</summary>
    public static EstimatorTypes? Find(Compilation compilation)
        => compilation.GetTypeByMetadataName("Microsoft.ML.IEstimator`1") is { } estimator
            ? new EstimatorTypes(estimator, compilation.GetTypeByMetadataName("Microsoft.ML.AutoML.ISweepable`1"))
            : null;

    public bool IsEstimator(ITypeSymbol? type)
    {
        if (type is null) return false;
        if (IsEstimatorInterface(type)) return true;
        foreach (var implemented in type.AllInterfaces)
        {
            if (IsEstimatorInterface(implemented)) return true;
        }

        return false;
    }

    private bool IsEstimatorInterface(ITypeSymbol type)
        => SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, _estimator)
            || (_sweepable is not null && SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, _sweepable));
}
