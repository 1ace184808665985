using Solvent.Commands.Views;

namespace Solvent.Commands.Graphs;

/// <summary>An edge with the nodes and bends that it passes, from left to right.</summary>
/// <param name="Edge">The edge.</param>
/// <param name="Path">At least two.</param>
/// <param name="IsReversed">True for an edge that closes a cycle and runs from right to left.</param>
internal sealed record PlacedEdge(GraphEdge Edge, IReadOnlyList<PlacedNode> Path, bool IsReversed);
