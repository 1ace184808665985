namespace Solvent.Analyzers.Provenance;

/// <summary>A position among rows, as a fixed number, a value of the program, or both added.</summary>
/// <param name="Base">The value, or <see langword="null"/> for a fixed number.</param>
/// <param name="Offset">What is added, in rows.</param>
/// <param name="FromEnd">True when it is counted back from the end.</param>
internal sealed record Position(Fact? Base, long Offset, bool FromEnd = false)
{
    public static readonly Position First = new(null, 0);

    /// <summary>This position moved by another distance, or <see langword="null"/> when the sum has no simple form.</summary>
    public Position? Plus(Position distance)
    {
        if (FromEnd || distance.FromEnd || (Base is not null && distance.Base is not null)) return null;
        return new Position(Base ?? distance.Base, Offset + distance.Offset);
    }

    /// <summary>The rows between the two positions, this minus other, or <see langword="null"/> when it is not fixed.</summary>
    public long? Minus(Position other)
        => FromEnd == other.FromEnd && ReferenceEquals(Base, other.Base) ? (FromEnd ? other.Offset - Offset : Offset - other.Offset) : null;
}
