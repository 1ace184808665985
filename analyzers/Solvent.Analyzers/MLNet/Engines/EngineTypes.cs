using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Solvent.Analyzers.MLNet.Engines;

/// <summary>Tells prediction engines from other values.</summary>
internal static class EngineTypes
{
    /// <summary>True for an engine that predicts one row at a time; the pool that hands engines out is none.</summary>
    public static bool IsEngine(ITypeSymbol? type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current.Name is "PredictionEngine" or "PredictionEngineBase" or "TimeSeriesPredictionEngine" && IsOfLibrary(current)) return true;
        }

        return false;
    }

    /// <summary>True for an engine, and for one that is made when it is asked for first.</summary>
    public static bool HoldsEngine(ITypeSymbol? type)
        => IsEngine(type) || (type is INamedTypeSymbol { Name: "Lazy", TypeArguments: [var inner] } && IsEngine(inner));

    public static bool IsCreation(IInvocationOperation call)
        => call.TargetMethod.Name == "CreatePredictionEngine" && IsEngine(call.Type);

    public static bool IsPrediction(IInvocationOperation call) => call.TargetMethod.Name == "Predict" && IsEngine(call.Instance?.Type);

    public static bool IsThreadStatic(ISymbol member) => member.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "ThreadStaticAttribute");

    private static bool IsOfLibrary(ITypeSymbol type) => type.ContainingNamespace.ToDisplayString().StartsWith("Microsoft.ML", StringComparison.Ordinal);
}
