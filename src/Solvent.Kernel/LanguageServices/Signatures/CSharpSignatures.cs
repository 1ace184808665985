using Microsoft.CodeAnalysis;
using Solvent.Kernel.LanguageServices.Documentation;
using Solvent.Kernel.LanguageServices.Inspection;

namespace Solvent.Kernel.LanguageServices.Signatures;

/// <summary>Tells the overloads of the call that is being written.</summary>
/// <param name="model">The meaning of the cell.</param>
internal sealed class CSharpSignatures(SemanticModel model)
{
    /// <summary>The overloads of the call around a position, or <see langword="null"/>.</summary>
    public SignatureHelp? Find(int position, CancellationToken cancellationToken)
    {
        if (CallSite.Find(model.SyntaxTree.GetRoot(cancellationToken), position) is not { } site) return null;
        var candidates = new CallCandidates(model).Of(site.Node, cancellationToken);
        if (candidates.Count == 0) return null;
        var active = Active(candidates, site, model.GetSymbolInfo(site.Node, cancellationToken).Symbol);
        var text = new SymbolText(new SessionMembers(model.Compilation));
        return new SignatureHelp(
            [.. candidates.Select(candidate => Item(candidate, text, cancellationToken))],
            active,
            ActiveParameter(CallCandidates.ParametersOf(candidates[active]), site));
    }

    private static SignatureItem Item(ISymbol symbol, SymbolText text, CancellationToken cancellationToken)
    {
        var documentation = SymbolDocumentation.Of(symbol, cancellationToken);
        return new SignatureItem(
            text.Of(symbol),
            documentation.Summary.IsEmpty ? null : documentation.Summary.Plain,
            [.. CallCandidates.ParametersOf(symbol).Select(parameter => Parameter(parameter, documentation))]);
    }

    private static SignatureParameter Parameter(IParameterSymbol parameter, SymbolDocumentation documentation)
        => new(SymbolText.Parameter(parameter), documentation.Parameter(parameter.Name) is { IsEmpty: false } text ? text.Plain : null);

    private static int Active(IReadOnlyList<ISymbol> candidates, CallSite site, ISymbol? bound)
    {
        var chosen = candidates.Index().FirstOrDefault(candidate => SymbolEqualityComparer.Default.Equals(candidate.Item.OriginalDefinition, bound?.OriginalDefinition), (-1, null!));
        if (bound is not null && chosen.Index >= 0) return chosen.Index;
        var fitting = candidates.Index().FirstOrDefault(candidate => Takes(CallCandidates.ParametersOf(candidate.Item), site), (0, null!));
        return fitting.Index;
    }

    private static bool Takes(IReadOnlyList<IParameterSymbol> parameters, CallSite site)
        => site.Name is { } name ? parameters.Any(parameter => parameter.Name == name)
            : parameters.Count > site.Argument || (parameters.Count > 0 && parameters[^1].IsParams)
            || (parameters.Count == 0 && site.Argument == 0);

    private static int ActiveParameter(IReadOnlyList<IParameterSymbol> parameters, CallSite site)
    {
        var named = site.Name is { } name ? parameters.Index().FirstOrDefault(parameter => parameter.Item.Name == name, (-1, null!)).Index : -1;
        return named >= 0 ? named : Math.Min(site.Argument, Math.Max(parameters.Count - 1, 0));
    }
}
