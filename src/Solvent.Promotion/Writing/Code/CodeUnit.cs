using Microsoft.CodeAnalysis;

namespace Solvent.Promotion.Writing.Code;

/// <summary>What a method turned out to need while its code was written.</summary>
internal sealed class CodeUnit
{
    /// <summary>Whether it can await.</summary>
    public bool IsAsync { get; init; }

    /// <summary>Whether it uses a member of the pipeline: options, logger, data, a field.</summary>
    public bool UsesInstance { get; set; }

    /// <summary>Whether it can have a cancellation token; a function with a list of any length has no place for one.</summary>
    public bool TakesToken { get; init; } = true;

    /// <summary>Whether it hands on a cancellation token.</summary>
    public bool UsesToken { get; set; }

    /// <summary>Whether it logs.</summary>
    public bool Logs { get; set; }

    /// <summary>The functions of the notebook that it calls.</summary>
    public HashSet<IMethodSymbol> Calls { get; } = new(SymbolEqualityComparer.Default);
}
