using Microsoft.CodeAnalysis;
using Solvent.Promotion.Reading.Flow;

namespace Solvent.Promotion.Reading.Steps;

/// <summary>
/// Divides the statements into steps, one a section, and tells which variables go from one to another. Sections between which something goes
/// that no method can return are one step.
/// </summary>
internal static class StepReading
{
    /// <param name="statements">The statements that are kept.</param>
    /// <param name="sections">The section of every cell.</param>
    /// <param name="isLocal">Whether a variable is one of the flow, and no option, constant or field.</param>
    /// <param name="results">The variables that are results of the whole pipeline.</param>
    public static IReadOnlyList<StepFlow> Divide(
        IReadOnlyList<FlowStatement> statements, IReadOnlyList<Section> sections, Func<ILocalSymbol, bool> isLocal, IReadOnlyCollection<ILocalSymbol> results)
    {
        var groups = new List<List<FlowStatement>>();
        foreach (var statement in statements)
        {
            if (groups.Count == 0 || sections[groups[^1][^1].Cell] != sections[statement.Cell]) groups.Add([]);
            groups[^1].Add(statement);
        }

        var merged = Merge(groups, isLocal);
        return [.. merged.Select((group, index) => Step(group, merged, index, sections, isLocal, results))];
    }

    private static List<List<FlowStatement>> Merge(List<List<FlowStatement>> groups, Func<ILocalSymbol, bool> isLocal)
    {
        var joined = new bool[groups.Count];
        foreach (var variable in groups.SelectMany(group => group).SelectMany(statement => Mentioned(statement, isLocal)).Distinct<ILocalSymbol>(SymbolEqualityComparer.Default))
        {
            var users = Enumerable.Range(0, groups.Count).Where(index => groups[index].Exists(statement => Mentioned(statement, isLocal).Contains(variable, SymbolEqualityComparer.Default))).ToList();
            if (users.Count < 2 || CanBeHandedOver(variable, users.Select(index => groups[index]).ToList())) continue;
            for (var index = users[0] + 1; index <= users[^1]; index++) joined[index] = true;
        }

        var merged = new List<List<FlowStatement>>();
        for (var index = 0; index < groups.Count; index++)
        {
            if (joined[index]) merged[^1].AddRange(groups[index]);
            else merged.Add([.. groups[index]]);
        }

        return merged;
    }

    private static bool CanBeHandedOver(ILocalSymbol variable, List<List<FlowStatement>> users)
    {
        if (variable.IsRef || variable.Type.IsRefLikeType || variable.Type.TypeKind is TypeKind.Pointer or TypeKind.FunctionPointer || HasNoName(variable.Type)) return false;
        // A lambda sees what is assigned after it was made; a parameter would not.
        var holders = users.Where(group => group.Exists(statement => statement.Effects.HeldByLambdas.Contains(variable))).ToList();
        var assigners = users.Skip(1).Where(group => group.Exists(statement => statement.Effects.Assigns.Contains(variable))).ToList();
        return holders.Count == 0 || assigners.Count == 0;
    }

    private static bool HasNoName(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => HasNoName(array.ElementType),
        INamedTypeSymbol named => named.IsAnonymousType || named.TypeArguments.Any(HasNoName),
        _ => false,
    };

    private static StepFlow Step(
        List<FlowStatement> group, List<List<FlowStatement>> groups, int index, IReadOnlyList<Section> sections, Func<ILocalSymbol, bool> isLocal, IReadOnlyCollection<ILocalSymbol> results)
    {
        var declared = Symbols(group.SelectMany(statement => statement.Effects.Declares)).Where(isLocal).ToHashSet<ILocalSymbol>(SymbolEqualityComparer.Default);
        var before = Symbols(groups.Take(index).SelectMany(steps => steps).SelectMany(statement => statement.Effects.Declares)).ToHashSet<ILocalSymbol>(SymbolEqualityComparer.Default);
        var after = Symbols(groups.Skip(index + 1).SelectMany(steps => steps).SelectMany(statement => statement.Effects.Uses)).Concat(results).ToHashSet<ILocalSymbol>(SymbolEqualityComparer.Default);
        var assigned = Symbols(group.SelectMany(statement => statement.Effects.Assigns)).ToHashSet<ILocalSymbol>(SymbolEqualityComparer.Default);
        var inputs = Symbols(group.SelectMany(statement => statement.Effects.Uses)).Where(variable => isLocal(variable) && !declared.Contains(variable) && before.Contains(variable));
        var outputs = declared.Concat(assigned.Where(variable => isLocal(variable) && before.Contains(variable))).Where(after.Contains);
        return new StepFlow(sections[group[0].Cell].Title, group) { Inputs = Ordered(inputs), Outputs = Ordered(outputs) };
    }

    private static IEnumerable<ILocalSymbol> Mentioned(FlowStatement statement, Func<ILocalSymbol, bool> isLocal)
        => Symbols(statement.Effects.Declares.Concat(statement.Effects.Uses)).Where(isLocal);

    private static IEnumerable<ILocalSymbol> Symbols(IEnumerable<ISymbol> symbols) => symbols.OfType<ILocalSymbol>();

    private static List<ILocalSymbol> Ordered(IEnumerable<ILocalSymbol> variables)
        => [.. variables.Distinct<ILocalSymbol>(SymbolEqualityComparer.Default).OrderBy(variable => variable.DeclaringSyntaxReferences[0].Span.Start)];
}
