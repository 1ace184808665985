namespace Solvent.Experiments.Search;

/// <summary>A value that is written in a query.</summary>
internal abstract record Literal
{
    public Place Place { get; init; }
}
