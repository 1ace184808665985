using System.Reflection;

namespace Solvent.Kernel;

/// <summary>An API that a session gets only when a cell names something of it, so that no other session pays for it.</summary>
/// <param name="Names">The identifiers that call for it, as a cell spells them.</param>
/// <param name="Usings">The namespaces that are imported with it.</param>
/// <param name="Load">Loads it, once: the assemblies that cells see then.</param>
public sealed record OnDemandApi(IReadOnlySet<string> Names, IReadOnlyList<string> Usings, Func<IReadOnlyList<Assembly>> Load)
{
    /// <summary>Names of packages' assemblies that the API takes the place of: cells never see those.</summary>
    public IReadOnlyList<string> Replaces { get; init; } = [];
}
