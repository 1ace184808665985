namespace Solvent.Datasets;

/// <summary>What a version was made from and what it was used for: versions, the cells and runs between them, and the steps that connect them.</summary>
/// <param name="Version">The version that was asked for: <c>taxi@v3</c>.</param>
/// <param name="Nodes">All nodes, those nearest to the version first; of many at one place a dozen, the others after all else.</param>
/// <param name="Edges">The steps between them.</param>
public sealed record VersionLineage(string Version, IReadOnlyList<LineageNode> Nodes, IReadOnlyList<LineageEdge> Edges)
{
    /// <summary>How many nodes were left out to keep the rest readable.</summary>
    public int LeftOut { get; init; }

    /// <summary>The part of at most <paramref name="count"/> nodes that is nearest to the version.</summary>
    public VersionLineage Nearest(int count)
    {
        if (Nodes.Count <= count) return this;
        var nodes = Nodes.Take(count).ToList();
        var kept = nodes.Select(node => node.Id).ToHashSet(StringComparer.Ordinal);
        return new VersionLineage(Version, nodes, [.. Edges.Where(edge => kept.Contains(edge.From) && kept.Contains(edge.To))]) { LeftOut = LeftOut + Nodes.Count - count };
    }
}
