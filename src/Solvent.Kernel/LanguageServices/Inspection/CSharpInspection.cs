using System.Globalization;
using Microsoft.CodeAnalysis;
using Solvent.Kernel.Formatting;
using Solvent.Kernel.LanguageServices.Documentation;
using Solvent.Notebooks;

namespace Solvent.Kernel.LanguageServices.Inspection;

/// <summary>Tells what is known of a name in C#.</summary>
/// <param name="model">The meaning of the cell.</param>
/// <param name="variables">The variables of the session.</param>
internal sealed class CSharpInspection(SemanticModel model, IReadOnlyList<SessionVariable> variables)
{
    private readonly SessionMembers _members = new(model.Compilation);

    /// <summary>What is known of the name that a position touches, or <see langword="null"/>.</summary>
    public MimeBundle? Inspect(int position, CancellationToken cancellationToken)
    {
        var symbols = new SymbolFinder(model).Find(position, cancellationToken);
        if (symbols.Count == 0) return null;
        var symbol = symbols[0];
        var page = new InspectionPage();
        var signature = new SymbolText(_members).Of(symbol);
        page.Code(symbols.Count == 1 ? signature : string.Create(CultureInfo.InvariantCulture, $"{signature} (+ {symbols.Count - 1} overload{(symbols.Count == 2 ? "" : "s")})"));
        if (Value(symbol) is { } value) page.Fact("Value", value);
        Document(page, symbol, cancellationToken);
        return page.ToBundle();
    }

    private static void Document(InspectionPage page, ISymbol symbol, CancellationToken cancellationToken)
    {
        var documentation = SymbolDocumentation.Of(symbol, cancellationToken);
        page.Text(documentation.Summary);
        // What a constructor makes is said at its type.
        if (symbol is IMethodSymbol { MethodKind: MethodKind.Constructor }) page.Text(SymbolDocumentation.Of(symbol.ContainingType, cancellationToken).Summary);
        page.List("Parameters", documentation.Parameters);
        page.Text("Returns", documentation.Returns);
        page.List("Exceptions", documentation.Exceptions);
    }

    private string? Value(ISymbol symbol)
    {
        if (symbol is not (IFieldSymbol or IPropertySymbol) || !_members.Contains(symbol)) return null;
        var variable = variables.LastOrDefault(variable => variable.Name == symbol.Name);
        if (variable is null) return null;
        try
        {
            var value = ValueSummary.Of(variable.Value);
            // A variable of type object says little without what it holds.
            return variable.Value?.GetType() is { } type && type != variable.Type ? $"{value} ({TypeText.Of(type)})" : value;
        }
        catch (Exception exception)
        {
            return ValueSummary.Cut($"{exception.GetType().Name}: {exception.Message}");
        }
    }
}
