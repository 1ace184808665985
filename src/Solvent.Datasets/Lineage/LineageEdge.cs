namespace Solvent.Datasets;

/// <summary>A step of a lineage, in the direction in which data flows.</summary>
/// <param name="From">The node that data comes from.</param>
/// <param name="To">The node that it goes to.</param>
/// <param name="Kind">What happened.</param>
public sealed record LineageEdge(string From, string To, LineageEdgeKind Kind);
