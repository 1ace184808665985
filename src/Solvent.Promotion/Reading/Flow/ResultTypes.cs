using Microsoft.CodeAnalysis;

namespace Solvent.Promotion.Reading.Flow;

/// <summary>Types of what a notebook is for.</summary>
internal static class ResultTypes
{
    /// <summary>Metrics of ML.NET, with public numbers.</summary>
    public static bool IsMetrics(ITypeSymbol? type)
        => type is INamedTypeSymbol { TypeKind: TypeKind.Class } && type.Name.EndsWith("Metrics", StringComparison.Ordinal)
            && (type.ContainingNamespace?.ToDisplayString().StartsWith("Microsoft.ML", StringComparison.Ordinal) ?? false);

    /// <summary>A trained model of ML.NET.</summary>
    public static bool IsModel(ITypeSymbol? type)
        => type is not null && (type.Name == "ITransformer" || type.AllInterfaces.Any(implemented => implemented.Name == "ITransformer"))
            && !(type is INamedTypeSymbol { TypeKind: TypeKind.Class, Name: "InputOutputColumnPair" });

    /// <summary>The numbers of metrics, by the names of their properties.</summary>
    public static IEnumerable<string> Numbers(ITypeSymbol metrics)
    {
        for (var type = metrics; type is not null && type.SpecialType != SpecialType.System_Object; type = type.BaseType!)
        {
            foreach (var property in type.GetMembers().OfType<IPropertySymbol>())
            {
                if (property is { DeclaredAccessibility: Accessibility.Public, IsStatic: false, Type.SpecialType: SpecialType.System_Double or SpecialType.System_Single }) yield return property.Name;
            }
        }
    }
}
