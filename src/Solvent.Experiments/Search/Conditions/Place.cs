namespace Solvent.Experiments.Search;

/// <summary>
/// Where something stands in the text of a query. It is no part of what the query says: all places are equal, so that two conditions are equal when
/// they say the same.
/// </summary>
/// <param name="Start">0-based position of the first character.</param>
internal readonly record struct Place(int Start)
{
    public bool Equals(Place other) => true;

    public override int GetHashCode() => 0;
}
