using Microsoft.CodeAnalysis;

namespace Solvent.Kernel.LanguageServices.Inspection;

/// <summary>Symbols as C# writes them.</summary>
/// <param name="members">What was declared at the top of cells.</param>
internal sealed class SymbolText(SessionMembers members)
{
    private const string Anonymous = "<>f__AnonymousType";

    private static readonly SymbolDisplayFormat Member = SymbolDisplayFormat.MinimallyQualifiedFormat
        .WithMemberOptions(
            SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeContainingType | SymbolDisplayMemberOptions.IncludeType
            | SymbolDisplayMemberOptions.IncludeRef | SymbolDisplayMemberOptions.IncludeConstantValue)
        .WithParameterOptions(
            SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeName | SymbolDisplayParameterOptions.IncludeDefaultValue
            | SymbolDisplayParameterOptions.IncludeParamsRefOut | SymbolDisplayParameterOptions.IncludeExtensionThis)
        .WithGenericsOptions(SymbolDisplayGenericsOptions.IncludeTypeParameters)
        .WithKindOptions(SymbolDisplayKindOptions.IncludeNamespaceKeyword | SymbolDisplayKindOptions.IncludeTypeKeyword);

    private static readonly SymbolDisplayFormat Own = Member
        .WithMemberOptions(
            SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeType | SymbolDisplayMemberOptions.IncludeConstantValue);

    private static readonly SymbolDisplayFormat Type = SymbolDisplayFormat.CSharpErrorMessageFormat
        .WithGenericsOptions(SymbolDisplayGenericsOptions.IncludeTypeParameters | SymbolDisplayGenericsOptions.IncludeVariance)
        .WithKindOptions(SymbolDisplayKindOptions.IncludeNamespaceKeyword | SymbolDisplayKindOptions.IncludeTypeKeyword);

    /// <summary>The declaration of a symbol in one line.</summary>
    public string Of(ISymbol symbol)
    {
        var text = Declaration(symbol);
        if (!text.Contains(Anonymous, StringComparison.Ordinal)) return text;
        // The compiler knows an anonymous type of a folded cell only by the name that it has in an assembly.
        foreach (var type in new[] { symbol.ContainingType, (symbol as IPropertySymbol)?.Type as INamedTypeSymbol })
        {
            if (type?.Name.StartsWith(Anonymous, StringComparison.Ordinal) != true) continue;
            var properties = type.GetMembers().OfType<IPropertySymbol>().Select(property => $"{property.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)} {property.Name}");
            text = text.Replace(type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat), $"<anonymous type: {string.Join(", ", properties)}>", StringComparison.Ordinal);
        }

        return text;
    }

    /// <summary>A parameter in a list of parameters.</summary>
    public static string Parameter(IParameterSymbol parameter) => parameter.ToDisplayString(Member);

    private string Declaration(ISymbol symbol) => symbol switch
    {
        INamedTypeSymbol { TypeKind: TypeKind.Delegate, DelegateInvokeMethod: { } invoke } type
            => $"delegate {invoke.ReturnType.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)} {Plain(type)}({Parameters(invoke.Parameters)})",
        INamedTypeSymbol type when IsOwn(type) => type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat.WithKindOptions(SymbolDisplayKindOptions.IncludeTypeKeyword)),
        INamespaceOrTypeSymbol => symbol.ToDisplayString(Type),
        // A folded variable is a property that nobody wrote.
        IPropertySymbol { IsIndexer: false } property when IsOwn(property) => $"{property.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)} {property.Name}",
        _ => symbol.ToDisplayString(IsOwn(symbol) ? Own : Member),
    };

    private static string Parameters(IEnumerable<IParameterSymbol> parameters) => string.Join(", ", parameters.Select(Parameter));

    private static string Plain(INamedTypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat.WithKindOptions(SymbolDisplayKindOptions.None));

    private bool IsOwn(ISymbol symbol) => members.Contains(symbol);
}
