using System.Text;
using Solvent.Commands.Views;
using Solvent.Datasets;

namespace Solvent.Commands.Datasets.Lineage;

/// <summary>A lineage as two trees of text: what the version was made from, and what it was used for.</summary>
internal sealed class LineageTree
{
    private const int MostChildren = 12;
    private const int MostLines = 200;

    private readonly Dictionary<string, LineageNode> _nodes;
    private readonly ILookup<string, LineageEdge> _incoming;
    private readonly ILookup<string, LineageEdge> _outgoing;
    private readonly StringBuilder _text = new();
    private readonly HashSet<string> _written = new(StringComparer.Ordinal);
    private int _lines;

    private LineageTree(VersionLineage lineage)
    {
        _nodes = lineage.Nodes.ToDictionary(node => node.Id, StringComparer.Ordinal);
        _incoming = lineage.Edges.ToLookup(edge => edge.To, StringComparer.Ordinal);
        _outgoing = lineage.Edges.ToLookup(edge => edge.From, StringComparer.Ordinal);
    }

    public static string Of(VersionLineage lineage, LineageDirection direction)
    {
        var tree = new LineageTree(lineage);
        if (direction.HasFlag(LineageDirection.Up)) tree.Write(lineage.Version, "made from", "nothing is recorded about what it was made from", isUp: true);
        if (direction.HasFlag(LineageDirection.Down)) tree.Write(lineage.Version, "used by", "nothing that used it is recorded", isUp: false);
        return tree._text.ToString().TrimEnd('\n');
    }

    private void Write(string version, string heading, string nothing, bool isUp)
    {
        _written.Clear();
        _written.Add(version);
        _lines = 0;
        var children = Children(version, isUp).ToList();
        _text.Append(LineageLabel.Of(_nodes[version])).Append(' ').Append(children.Count == 0 ? nothing : heading).Append('\n');
        WriteChildren(children, "", isUp);
    }

    private void WriteChildren(List<LineageEdge> edges, string indent, bool isUp)
    {
        var shown = edges.Count <= MostChildren ? edges.Count : MostChildren - 1;
        for (var i = 0; i < shown; i++)
        {
            var id = isUp ? edges[i].From : edges[i].To;
            var isLast = i == edges.Count - 1;
            if (++_lines > MostLines)
            {
                _text.Append(indent).Append("└─ …\n");
                return;
            }

            var isNew = _written.Add(id);
            var children = Children(id, isUp).ToList();
            _text.Append(indent).Append(isLast ? "└─ " : "├─ ").Append(Line(edges[i], _nodes[id], isUp));
            _text.Append(isNew || children.Count == 0 ? "\n" : " (see above)\n");
            if (isNew) WriteChildren(children, indent + (isLast ? "   " : "│  "), isUp);
        }

        if (edges.Count > shown) _text.Append(indent).Append("└─ … and ").Append(ViewFormat.Count(edges.Count - shown)).Append(" more\n");
    }

    private IEnumerable<LineageEdge> Children(string id, bool isUp) => isUp ? _incoming[id] : _outgoing[id];

    private static string Line(LineageEdge edge, LineageNode node, bool isUp)
    {
        var verb = (edge.Kind, isUp) switch
        {
            (LineageEdgeKind.Made, true) => "by ",
            (LineageEdgeKind.Made, false) => "made ",
            (LineageEdgeKind.Source, false) => "made into ",
            (LineageEdgeKind.CommittedAgain, _) => "committed again by ",
            (LineageEdgeKind.Read, false) => "read by ",
            _ => "from ",
        };
        return verb + LineageLabel.Of(node) + (LineageLabel.Detail(node) is { Length: > 0 } detail ? $" ({detail})" : "");
    }
}
