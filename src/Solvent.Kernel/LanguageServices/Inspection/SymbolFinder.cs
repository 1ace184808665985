using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Solvent.Kernel.LanguageServices.Inspection;

/// <summary>Finds what a word of a cell means.</summary>
/// <param name="model">The meaning of the cell.</param>
internal sealed class SymbolFinder(SemanticModel model)
{
    /// <summary>The symbols of the word that a position touches, the likeliest first; none when it touches no word with a meaning.</summary>
    public IReadOnlyList<ISymbol> Find(int position, CancellationToken cancellationToken)
    {
        var root = model.SyntaxTree.GetRoot(cancellationToken);
        foreach (var token in Touched(root, position))
        {
            var symbols = Of(token, cancellationToken);
            if (symbols.Count > 0) return symbols;
        }

        return [];
    }

    // Between two tokens, the word is meant and not the bracket; of two words, the one that starts here.
    private static IEnumerable<SyntaxToken> Touched(SyntaxNode root, int position)
    {
        if (position < root.FullSpan.End && root.FindToken(position) is var after && after.Span.Start <= position) yield return after;
        if (position > 0 && root.FindToken(position - 1) is var before && before.Span.Contains(position - 1)) yield return before;
    }

    private IReadOnlyList<ISymbol> Of(SyntaxToken token, CancellationToken cancellationToken)
    {
        if (token.Parent is not { } node) return [];
        if (token.IsKind(SyntaxKind.IdentifierToken) && model.GetDeclaredSymbol(node, cancellationToken) is { } declared) return [declared];
        return node switch
        {
            SimpleNameSyntax name => OfName(name, cancellationToken),
            PredefinedTypeSyntax type => Known(model.GetTypeInfo(type, cancellationToken).Type),
            BaseObjectCreationExpressionSyntax creation when token.IsKind(SyntaxKind.NewKeyword) => Constructors(creation, cancellationToken),
            ConstructorInitializerSyntax or ThisExpressionSyntax or BaseExpressionSyntax => Known(model.GetSymbolInfo(node, cancellationToken).Symbol),
            _ => [],
        };
    }

    private IReadOnlyList<ISymbol> OfName(SimpleNameSyntax name, CancellationToken cancellationToken)
    {
        SyntaxNode whole = name;
        while (whole.Parent is QualifiedNameSyntax { Right: var right } qualified && right == whole) whole = qualified;
        if (whole.Parent is ObjectCreationExpressionSyntax creation && creation.Type == whole) return Constructors(creation, cancellationToken);

        var info = model.GetSymbolInfo(name, cancellationToken);
        var group = model.GetMemberGroup(name, cancellationToken);
        if (info.Symbol is { } symbol) return [symbol, .. group.Where(other => IsOverload(other, symbol))];
        if (!group.IsEmpty) return group;
        return info.CandidateSymbols.IsEmpty ? Known(model.GetTypeInfo(name, cancellationToken).Type) : info.CandidateSymbols;
    }

    private IReadOnlyList<ISymbol> Constructors(BaseObjectCreationExpressionSyntax creation, CancellationToken cancellationToken)
    {
        var type = model.GetTypeInfo(creation, cancellationToken).Type;
        if (type is not INamedTypeSymbol named || named.TypeKind is TypeKind.Error or TypeKind.Delegate) return Known(type);
        var chosen = model.GetSymbolInfo(creation, cancellationToken).Symbol;
        var others = named.InstanceConstructors
            .Where(constructor => model.IsAccessible(creation.SpanStart, constructor) && !SymbolEqualityComparer.Default.Equals(constructor, chosen));
        return chosen is null ? [.. others] : [chosen, .. others];
    }

    private static bool IsOverload(ISymbol other, ISymbol symbol)
        => IsExtension(other) == IsExtension(symbol) && !SymbolEqualityComparer.Default.Equals(other.OriginalDefinition, symbol.OriginalDefinition);

    private static bool IsExtension(ISymbol symbol) => symbol is IMethodSymbol { ReducedFrom: not null };

    private static IReadOnlyList<ISymbol> Known(ISymbol? symbol) => symbol is null or IErrorTypeSymbol ? [] : [symbol];
}
