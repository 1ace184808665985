using Microsoft.CodeAnalysis;
using Solvent.Promotion.Reading;

namespace Solvent.Promotion.Writing.Code;

/// <summary>Writes types, and remembers the namespaces that have to be imported for them.</summary>
internal sealed class TypeNames(NameTable names)
{
    private static readonly SymbolDisplayFormat Format = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypes,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier | SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers);

    /// <summary>The namespaces of the types that were written.</summary>
    public HashSet<string> Namespaces { get; } = new(StringComparer.Ordinal);

    /// <summary>The type as a variable of it is declared. What <c>var</c> makes nullable to be on the safe side is not.</summary>
    public string Of(ITypeSymbol type)
    {
        if (type.NullableAnnotation == NullableAnnotation.Annotated && !type.IsValueType) type = type.WithNullableAnnotation(NullableAnnotation.NotAnnotated);
        return string.Concat(type.ToDisplayParts(Format).Select(Part));
    }

    private string Part(SymbolDisplayPart part)
    {
        if (part.Symbol is not INamedTypeSymbol type) return part.ToString();
        if (type is { ContainingType: null, ContainingNamespace: { IsGlobalNamespace: false } space }) Namespaces.Add(space.ToDisplayString());
        return names.IsRenamed(type.OriginalDefinition) ? names.Of(type.OriginalDefinition) : part.ToString();
    }
}
