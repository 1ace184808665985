using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Solvent.Notebooks;

namespace Solvent.Lint.Cells;

/// <summary>
/// The variables that the compiler does not know and that no missing package can bring: those that are read or called upon outside of types, in a notebook
/// whose static usings are all known.
/// </summary>
internal sealed class UnknownNames
{
    // The words with which notebooks of .NET Interactive write HTML.
    private static readonly HashSet<string> Tags = new(StringComparer.Ordinal)
    {
        "a", "abbr", "address", "article", "aside", "audio", "b", "blockquote", "body", "br", "button", "canvas", "caption", "code", "dd", "details", "div", "dl", "dt", "em", "fieldset",
        "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr", "html", "i", "iframe", "img", "input", "label", "legend", "li", "link", "main",
        "mark", "meta", "meter", "nav", "ol", "option", "p", "picture", "pre", "progress", "q", "script", "section", "select", "small", "source", "span", "strong", "style", "sub", "summary",
        "sup", "svg", "table", "tbody", "td", "textarea", "tfoot", "th", "thead", "time", "title", "tr", "u", "ul", "video", "_",
    };

    private readonly Dictionary<(int Cell, int Offset), IdentifierNameSyntax> _names = [];
    private readonly SemanticModel _model;

    public UnknownNames(NotebookProjection projection, SyntaxTree program, SemanticModel model)
    {
        _model = model;
        var root = program.GetCompilationUnitRoot();
        if (root.Usings.Any(directive => directive.StaticKeyword.IsKind(SyntaxKind.StaticKeyword) && !IsKnown(directive.NamespaceOrType))) return;
        foreach (var name in root.DescendantNodes(node => node is not (BaseTypeDeclarationSyntax or UsingDirectiveSyntax)).OfType<IdentifierNameSyntax>())
        {
            if (IsVariable(name) && projection.ToCell(name.SpanStart) is { Document: 0 } place) _names[(place.Cell, place.Offset)] = name;
        }
    }

    /// <summary>Whether the name at that place is one of them.</summary>
    public bool Contain(int cell, int offset)
        => _names.TryGetValue((cell, offset), out var name) && _model.GetSymbolInfo(name) is { Symbol: null, CandidateSymbols.IsEmpty: true };

    private bool IsKnown(SyntaxNode type) => _model.GetSymbolInfo(type).Symbol is INamedTypeSymbol { TypeKind: not TypeKind.Error };

    private static bool IsVariable(IdentifierNameSyntax name) => !Tags.Contains(name.Identifier.ValueText)
        && !SyntaxFacts.IsInTypeOnlyContext(name)
        && name.Parent is not (NameColonSyntax or NameEqualsSyntax or ExpressionColonSyntax or AttributeSyntax)
        && (name.Parent is not InvocationExpressionSyntax call || call.Expression != name)
        && (name.Parent is not ElementAccessExpressionSyntax element || element.Expression != name);
}
