using Microsoft.CodeAnalysis;

namespace Solvent.Analyzers.Provenance;

/// <summary>An object, tuple or collection whose members are kept in the state.</summary>
/// <param name="key">The place that makes it, or the type when it is <c>this</c> of the body.</param>
/// <param name="type">Its type, or <see langword="null"/>.</param>
/// <param name="path">The calls inside of which it is made.</param>
internal sealed class Instance(object key, ITypeSymbol? type, CallPath? path) : Fact
{
    public object Key { get; } = key;

    public ITypeSymbol? Type { get; } = type;

    public CallPath? Path { get; } = path;
}
