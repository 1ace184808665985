using System.Xml;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace Solvent.Kernel.LanguageServices.Documentation;

/// <summary>What the documentation says about a symbol.</summary>
/// <param name="Summary">What it is.</param>
/// <param name="Parameters">Its parameters, those that are documented.</param>
/// <param name="Returns">What it returns.</param>
/// <param name="Exceptions">What it throws, and when.</param>
internal sealed record SymbolDocumentation(
    DocumentationText Summary,
    IReadOnlyList<DocumentationElement> Parameters,
    DocumentationText Returns,
    IReadOnlyList<DocumentationElement> Exceptions)
{
    private const int DeepestInheritance = 8;

    private static readonly SymbolDocumentation Empty = new(DocumentationText.Empty, [], DocumentationText.Empty, []);

    /// <summary>Reads the documentation of a symbol, or of what it inherits it from.</summary>
    public static SymbolDocumentation Of(ISymbol symbol, CancellationToken cancellationToken) => Of(symbol, DeepestInheritance, cancellationToken);

    /// <summary>What is said about a parameter.</summary>
    public DocumentationText Parameter(string name) => Parameters.FirstOrDefault(parameter => parameter.Name == name)?.Text ?? DocumentationText.Empty;

    private static SymbolDocumentation Of(ISymbol symbol, int depth, CancellationToken cancellationToken)
    {
        // An extension method that is called like a method of its first parameter, or a constructed generic, is documented where it is defined.
        var definition = ((symbol as IMethodSymbol)?.ReducedFrom ?? symbol).OriginalDefinition;
        var xml = definition.GetDocumentationCommentXml(cancellationToken: cancellationToken);
        var root = Parse(xml);
        if (root is not null && root.Element("inheritdoc") is null && root.Elements().Any()) return Read(root);
        if (depth > 0)
        {
            foreach (var origin in Origins(definition))
            {
                var inherited = Of(origin, depth - 1, cancellationToken);
                if (inherited != Empty) return inherited;
            }
        }

        return root is null ? Empty : Read(root);
    }

    private static SymbolDocumentation Read(XElement root)
    {
        var returns = DocumentationWriter.Write(root.Element("returns"));
        return new SymbolDocumentation(
            DocumentationWriter.Write(root.Element("summary")),
            [.. root.Elements("param").Concat(root.Elements("typeparam")).Select(element => Named(element, (string?)element.Attribute("name") ?? ""))],
            returns.IsEmpty ? DocumentationWriter.Write(root.Element("value")) : returns,
            [.. root.Elements("exception").Select(element => Named(element, DocumentationWriter.NameOf((string?)element.Attribute("cref") ?? "")))]);
    }

    private static DocumentationElement Named(XElement element, string name) => new(name, DocumentationWriter.Write(element));

    private static XElement? Parse(string? xml)
    {
        if (string.IsNullOrWhiteSpace(xml)) return null;
        try
        {
            var root = XElement.Parse($"<doc>{xml}</doc>", LoadOptions.PreserveWhitespace);
            return root.Element("member") ?? root;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static IEnumerable<ISymbol> Origins(ISymbol symbol)
    {
        switch (symbol)
        {
            case IMethodSymbol { OverriddenMethod: { } method }:
                yield return method;
                break;
            case IPropertySymbol { OverriddenProperty: { } property }:
                yield return property;
                break;
            case INamedTypeSymbol { BaseType: { SpecialType: not SpecialType.System_Object } type }:
                yield return type;
                break;
        }

        if (symbol.ContainingType is not { } container || symbol is ITypeSymbol) yield break;
        foreach (var member in container.AllInterfaces.SelectMany(type => type.GetMembers(symbol.Name)))
        {
            if (SymbolEqualityComparer.Default.Equals(container.FindImplementationForInterfaceMember(member), symbol)) yield return member;
        }
    }
}
