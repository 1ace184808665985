using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Solvent.Promotion.Reading.Effects;

namespace Solvent.Promotion.Reading.Flow;

/// <summary>What the functions and methods of a notebook do, and what they use of its variables.</summary>
internal sealed class FunctionEffects(SemanticModel model)
{
    private readonly Dictionary<IMethodSymbol, CodeEffects> _own = new(SymbolEqualityComparer.Default);

    /// <summary>The effects of a piece of code with those of all that it calls.</summary>
    public CodeEffects Of(SyntaxNode code)
    {
        var effects = Walk(code);
        foreach (var function in Reachable(effects.Calls)) Include(effects, function);
        return effects;
    }

    /// <summary>The functions that are called, and those that these call.</summary>
    public IReadOnlyCollection<IMethodSymbol> Reachable(IEnumerable<IMethodSymbol> calls)
    {
        var reached = new HashSet<IMethodSymbol>(SymbolEqualityComparer.Default);
        var open = new Queue<IMethodSymbol>(calls);
        while (open.TryDequeue(out var function))
        {
            if (!reached.Add(function)) continue;
            foreach (var call in Own(function).Calls) open.Enqueue(call);
        }

        return reached;
    }

    /// <summary>What a function does by itself.</summary>
    public CodeEffects Own(IMethodSymbol function)
    {
        if (_own.TryGetValue(function, out var effects)) return effects;
        return _own[function] = function.DeclaringSyntaxReferences is [var reference, ..] ? Walk(reference.GetSyntax()) : new CodeEffects();
    }

    /// <summary>The variables of the notebook's top level that a function uses, through others too.</summary>
    public IReadOnlyList<ILocalSymbol> Captured(IMethodSymbol function) =>
    [
        .. Reachable([function])
            .SelectMany(reached => Own(reached).Uses.OfType<ILocalSymbol>().Where(local => !Contains(reached, local)))
            .Distinct<ILocalSymbol>(SymbolEqualityComparer.Default)
            .OrderBy(local => local.DeclaringSyntaxReferences[0].Span.Start),
    ];

    private CodeEffects Walk(SyntaxNode code)
    {
        var effects = new CodeEffects();
        new EffectWalker(model, effects).Visit(code);
        return effects;
    }

    private void Include(CodeEffects effects, IMethodSymbol function)
    {
        var own = Own(function);
        effects.IsExternal |= own.IsExternal;
        effects.HasResult |= own.HasResult;
        effects.Displays |= own.Displays;
        effects.Texts.UnionWith(own.Texts);
        effects.Types.UnionWith(own.Types);
        effects.Calls.Add(function);
        effects.Uses.UnionWith(own.Uses.Where(symbol => symbol is not ILocalSymbol local || !Contains(function, local)));
        effects.Assigns.UnionWith(own.Assigns.OfType<ILocalSymbol>().Where(local => !Contains(function, local)));
        effects.Changes.UnionWith(own.Changes.OfType<ILocalSymbol>().Where(local => !Contains(function, local)));
    }

    private static bool Contains(IMethodSymbol function, ILocalSymbol local)
        => function.DeclaringSyntaxReferences.Any(reference => local.DeclaringSyntaxReferences.Any(declared => reference.SyntaxTree == declared.SyntaxTree && reference.Span.Contains(declared.Span)));
}
