using Microsoft.CodeAnalysis;

namespace Solvent.Analyzers.Provenance;

/// <summary>A place that holds a value: a variable, or a member of an object.</summary>
/// <param name="owner">The object, or <see langword="null"/> for a variable.</param>
/// <param name="name">The variable or static member (<see cref="ISymbol"/>), or the name of a member.</param>
internal readonly struct Slot(Fact? owner, object name) : IEquatable<Slot>
{
    /// <summary>The name of the place that stands for all elements of a collection.</summary>
    public const string Elements = "[]";

    public Fact? Owner { get; } = owner;

    public object Name { get; } = name;

    public bool Equals(Slot other)
        => ReferenceEquals(Owner, other.Owner)
            && (Name is ISymbol symbol ? other.Name is ISymbol otherSymbol && SymbolEqualityComparer.Default.Equals(symbol, otherSymbol) : Equals(Name, other.Name));

    public override bool Equals(object? obj) => obj is Slot other && Equals(other);

    public override int GetHashCode()
        => unchecked(((Owner?.Id ?? 0) * 397) ^ (Name is ISymbol symbol ? SymbolEqualityComparer.Default.GetHashCode(symbol) : Name.GetHashCode()));
}
