namespace Solvent.Experiments.Search;

/// <summary>A number, also NaN or infinite.</summary>
internal sealed record NumberLiteral(double Value) : Literal
{
    private readonly string? _written;

    /// <summary>How it was written, for a comparison with text: <c>1.10</c> is no <c>1.1</c> there. Numbers that are written in two ways are equal.</summary>
    public string Written
    {
        get => _written ?? NumberText.Write(Value);
        init => _written = value;
    }

    public bool Equals(NumberLiteral? other) => other is not null && Value.Equals(other.Value);

    public override int GetHashCode() => Value.GetHashCode();
}
