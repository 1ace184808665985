using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Solvent.Kernel.LanguageServices.Documentation;
using Solvent.Kernel.LanguageServices.Inspection;

namespace Solvent.Kernel.LanguageServices.Completion;

/// <summary>
/// Describes completions by what their names mean where they are written. The compiler's own descriptions take ten milliseconds each, which is
/// half of what a whole list may take.
/// </summary>
internal sealed class CompletionDescription
{
    private const int Signed = 50;
    private const int Documented = 8;

    private readonly SemanticModel _model;
    private readonly int _position;
    private readonly SessionMembers _members;
    private readonly SymbolText _text;
    private readonly INamespaceOrTypeSymbol? _container;
    private readonly bool _isMember;

    /// <summary>Describes what is written at a position.</summary>
    public CompletionDescription(SemanticModel model, int position, CancellationToken cancellationToken)
    {
        _model = model;
        _position = position;
        _members = new SessionMembers(model.Compilation);
        _text = new SymbolText(_members);
        var root = model.SyntaxTree.GetRoot(cancellationToken);
        if (Left(root, position) is { } left)
        {
            _isMember = true;
            _container = model.GetSymbolInfo(left, cancellationToken).Symbol as INamespaceOrTypeSymbol ?? model.GetTypeInfo(left, cancellationToken).Type;
        }
        else if (Whole(root, position) is { } whole)
        {
            _container = model.GetTypeInfo(whole, cancellationToken) is var type && whole is PatternSyntax ? type.ConvertedType : type.Type;
        }
    }

    /// <summary>The items, the first of them described.</summary>
    public IReadOnlyList<CompletionItem> Describe(IReadOnlyList<CompletionItem> items, CancellationToken cancellationToken)
        => [.. items.Select((item, index) => index < Signed ? Describe(item, index < Documented, cancellationToken) : item)];

    private CompletionItem Describe(CompletionItem item, bool withDocumentation, CancellationToken cancellationToken)
    {
        if (item.Kind is "keyword" or "text" || (_isMember && _container is null)) return item;
        var symbols = _model.LookupSymbols(_position, _container, item.Text, includeReducedExtensionMethods: _isMember);
        if (symbols.IsEmpty) return item;
        var symbol = symbols[0];
        var documentation = withDocumentation ? SymbolDocumentation.Of(symbol, cancellationToken).Summary : DocumentationText.Empty;
        return item with
        {
            Kind = item.Kind is "field" or "property" && _members.Contains(symbol) ? "variable" : item.Kind,
            Signature = symbols.Length == 1 ? _text.Of(symbol) : $"{_text.Of(symbol)} (+ {symbols.Length - 1} overload{(symbols.Length == 2 ? "" : "s")})",
            Documentation = documentation.IsEmpty ? null : documentation.Plain,
        };
    }

    // The object whose properties are written, if the position is where one of them is named.
    private static SyntaxNode? Whole(SyntaxNode root, int position)
    {
        if (position == 0) return null;
        var token = root.FindToken(position - 1);
        if (token.IsKind(SyntaxKind.IdentifierToken)) token = token.GetPreviousToken();
        if (token.Kind() is not (SyntaxKind.OpenBraceToken or SyntaxKind.CommaToken)) return null;
        return token.Parent switch
        {
            InitializerExpressionSyntax { Parent: BaseObjectCreationExpressionSyntax creation } => creation,
            InitializerExpressionSyntax { Parent: WithExpressionSyntax with } => with,
            PropertyPatternClauseSyntax { Parent: RecursivePatternSyntax pattern } => pattern,
            _ => null,
        };
    }

    // What stands before the dot, if the position is behind one.
    private static ExpressionSyntax? Left(SyntaxNode root, int position)
    {
        if (position == 0) return null;
        var token = root.FindToken(position - 1);
        if (token.IsKind(SyntaxKind.IdentifierToken)) token = token.GetPreviousToken();
        return token.Parent switch
        {
            MemberAccessExpressionSyntax access when token == access.OperatorToken => access.Expression,
            QualifiedNameSyntax name when token == name.DotToken => name.Left,
            MemberBindingExpressionSyntax binding when token == binding.OperatorToken => binding.FirstAncestorOrSelf<ConditionalAccessExpressionSyntax>()?.Expression,
            _ => null,
        };
    }
}
