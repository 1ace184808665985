namespace Solvent.Experiments.Search;

/// <summary>A run must have the field, with one of some values, or with none of them.</summary>
internal sealed record InCondition(FieldName Field, IReadOnlyList<Literal> Values, bool IsNegated) : Condition
{
    public bool Equals(InCondition? other)
        => other is not null && Field == other.Field && IsNegated == other.IsNegated && Values.SequenceEqual(other.Values);

    public override int GetHashCode() => HashCode.Combine(Field, IsNegated, Values.Count);
}
