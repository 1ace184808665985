using Microsoft.CodeAnalysis;
using Solvent.Promotion.Reading.Flow;

namespace Solvent.Promotion.Reading;

/// <summary>What the variables of the notebook's top level become: options, constants, fields, and for all others values that go from step to step.</summary>
internal sealed class VariableKinds
{
    private readonly HashSet<ISymbol> _special;

    public VariableKinds(KeptCode code, FunctionEffects effects, IReadOnlyDictionary<ISymbol, PlannedParameter> options)
    {
        var declared = code.Statements.SelectMany(statement => statement.Effects.Declares).OfType<ILocalSymbol>().ToHashSet<ILocalSymbol>(SymbolEqualityComparer.Default);
        Constants = [.. declared.Where(variable => variable.IsConst).OrderBy(Place)];
        Fields = [.. code.Functions.SelectMany(function => effects.Own(function.Symbol).Assigns).OfType<ILocalSymbol>().Where(declared.Contains).Distinct<ILocalSymbol>(SymbolEqualityComparer.Default).OrderBy(Place)];
        _special = Constants.Concat(Fields).Concat(options.Keys).ToHashSet(SymbolEqualityComparer.Default);
    }

    /// <summary>Constants of the pipeline.</summary>
    public IReadOnlyList<ILocalSymbol> Constants { get; }

    /// <summary>Variables that functions assign.</summary>
    public IReadOnlyList<ILocalSymbol> Fields { get; }

    /// <summary>Whether a variable goes from step to step.</summary>
    public bool IsLocal(ILocalSymbol variable) => !_special.Contains(variable);

    private static int Place(ILocalSymbol variable) => variable.DeclaringSyntaxReferences[0].Span.Start;
}
