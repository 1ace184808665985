using Microsoft.CodeAnalysis;

namespace Solvent.Promotion.Reading.Effects;

/// <summary>What a statement or function reads, changes and does.</summary>
internal sealed class CodeEffects
{
    /// <summary>Variables that it declares for what follows.</summary>
    public HashSet<ISymbol> Declares { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>Variables, parameters and functions of the notebook that it mentions.</summary>
    public HashSet<ISymbol> Uses { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>Variables that it assigns.</summary>
    public HashSet<ISymbol> Assigns { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>Variables whose objects it changes, and those that it assigns.</summary>
    public HashSet<ISymbol> Changes { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>Variables that a lambda in it mentions.</summary>
    public HashSet<ISymbol> HeldByLambdas { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>Functions and methods of the notebook that it calls or hands on.</summary>
    public HashSet<IMethodSymbol> Calls { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>Types of the notebook that it mentions.</summary>
    public HashSet<INamedTypeSymbol> Types { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>Texts in it.</summary>
    public HashSet<string> Texts { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether it changes something outside of the notebook's variables.</summary>
    public bool IsExternal { get; set; }

    /// <summary>Whether it trains, evaluates or checks.</summary>
    public bool HasResult { get; set; }

    /// <summary>Whether it shows something.</summary>
    public bool Displays { get; set; }
}
