using Solvent.Commands.Views;
using Solvent.Drift;

namespace Solvent.Commands.Drift;

/// <summary>What another tool says of each column, and why.</summary>
internal static class DriftPeerTable
{
    public static TableBlock Of(DriftReport report) => new(
        [
            ViewColumn.Text("column"),
            ViewColumn.Text("tool"),
            ViewColumn.Text("its test"),
            ViewColumn.Number("score"),
            ViewColumn.Number("threshold"),
            ViewColumn.Text("its verdict"),
            ViewColumn.Text("why"),
        ],
        [.. report.Columns.Where(column => column.Peer is not null).Select(column => Row(column.Name, column.Peer!))]);

    private static ViewCell[] Row(string column, PeerVerdict peer) =>
    [
        column,
        new ViewCell(EnumName.Of(peer.Tool).ToLowerInvariant(), ViewTone.Muted),
        peer.Test is { } test ? test : ViewCell.Missing,
        ViewFormat.Number(peer.Score is { } score ? Math.Round(score, 6) : null),
        ViewFormat.Number(peer.Threshold is { } threshold ? Math.Round(threshold, 6) : null),
        peer.Drifted switch
        {
            true => DriftWords.Badge(DriftVerdict.Drift),
            false => DriftWords.Badge(DriftVerdict.Ok),
            null => ViewCell.Missing,
        },
        peer.Explanation,
    ];
}
