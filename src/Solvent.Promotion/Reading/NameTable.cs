using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Solvent.Promotion.Reading;

/// <summary>
/// The names that symbols have in the project. Where the notebook declares a name again, both have it in the project as long as they do not meet in one method.
/// </summary>
internal sealed class NameTable(Func<string, string> original)
{
    private readonly Dictionary<ISymbol, string> _names = new(SymbolEqualityComparer.Default);

    /// <summary>The name of a symbol, as code spells it.</summary>
    public string Of(ISymbol symbol) => Identifiers.Escaped(_names.GetValueOrDefault(symbol) ?? symbol.Name);

    /// <summary>Whether the name differs from that in the program.</summary>
    public bool IsRenamed(ISymbol symbol) => _names.TryGetValue(symbol, out var name) && name != symbol.Name;

    /// <summary>Gives a symbol a name.</summary>
    public void Set(ISymbol symbol, string name) => _names[symbol] = name;

    /// <summary>Gives the symbols of each unit, which is a method, clear names.</summary>
    /// <param name="units">The symbols that meet, each unit with all that it mentions.</param>
    /// <param name="taken">Names that no variable or function may have.</param>
    public void Assign(IReadOnlyList<IReadOnlyCollection<ISymbol>> units, IReadOnlySet<string> taken)
    {
        var symbols = units.SelectMany(unit => unit).Distinct<ISymbol>(SymbolEqualityComparer.Default).ToList();
        foreach (var symbol in symbols.Where(symbol => original(symbol.Name) != symbol.Name || taken.Contains(symbol.Name)).OrderBy(Place))
        {
            if (_names.ContainsKey(symbol)) continue;
            var others = units.Where(unit => unit.Contains(symbol, SymbolEqualityComparer.Default)).SelectMany(unit => unit)
                .Where(other => !SymbolEqualityComparer.Default.Equals(other, symbol) && other.Name != symbol.Name)
                .Select(NameOrOwn)
                .ToHashSet(StringComparer.Ordinal);
            _names[symbol] = Free(original(symbol.Name), name => others.Contains(name) || taken.Contains(name));
        }
    }

    /// <summary>A symbol that has not got its turn has a name of its own, unless that is one with a version.</summary>
    private string NameOrOwn(ISymbol symbol) => _names.GetValueOrDefault(symbol) ?? symbol.Name;

    private static string Free(string name, Func<string, bool> isTaken)
    {
        if (!isTaken(name)) return name;
        for (var number = 2; ; number++)
        {
            var numbered = string.Create(CultureInfo.InvariantCulture, $"{name}{number}");
            if (!isTaken(numbered)) return numbered;
        }
    }

    private static int Place(ISymbol symbol) => symbol.DeclaringSyntaxReferences is [var reference, ..] ? reference.Span.Start : 0;
}
