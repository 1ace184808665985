using System.Globalization;
using Solvent.Commands.Views;
using Solvent.Promotion.Gate;

namespace Solvent.Commands.Promotion;

/// <summary>What the gate has found, all at once, and what to do about each kind of it.</summary>
internal static class GateBlocks
{
    public static IEnumerable<ViewBlock> Of(GateReport gate)
    {
        yield return new TableBlock([ViewColumn.Text("place"), ViewColumn.Text("finding"), ViewColumn.Text("")], [.. gate.Findings.Select(Row)]) { IsWhole = true };
        var hints = gate.Blocking.Select(finding => $"{finding.Code}: {finding.Hint}").Distinct(StringComparer.Ordinal).ToList();
        if (hints.Count == 0) yield break;
        yield return new HeadingBlock("What to do");
        foreach (var hint in hints) yield return new TextBlock(hint);
    }

    private static ViewCell[] Row(GateFinding finding) =>
    [
        Place(finding),
        ViewCell.Badge(finding.Code, finding.AllowedBecause is null ? ViewTone.Bad : ViewTone.Muted),
        finding.AllowedBecause is { } reason ? $"{finding.Message} Allowed: {reason}" : finding.Message,
    ];

    private static string Place(GateFinding finding) => finding switch
    {
        { Cell: null } => "notebook",
        { Cell: { } cell, Line: { } line } => string.Create(CultureInfo.InvariantCulture, $"cell {cell + 1}, line {line}"),
        { Cell: { } cell } => string.Create(CultureInfo.InvariantCulture, $"cell {cell + 1}"),
    };
}
