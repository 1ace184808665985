using Solvent.Notebooks;

namespace Solvent.Kernel.Linting;

/// <summary>What a name of the session means: a declaration in one execution of a cell.</summary>
/// <param name="Cell">The execution.</param>
/// <param name="Declaration">The declaration.</param>
/// <param name="Sources">What the names that the declaration reads meant then.</param>
internal sealed record NameBinding(LiveCell Cell, NameDeclaration Declaration, IReadOnlyList<NameBinding> Sources)
{
    public string Name => Declaration.Name;

    /// <summary>Without what it was computed from itself, which would keep all executions of a session alive.</summary>
    public NameBinding WithoutSources() => this with { Sources = [] };
}
