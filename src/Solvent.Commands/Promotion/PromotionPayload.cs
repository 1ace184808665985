using Solvent.Promotion.Gate;
using Solvent.Promotion.Updating;

namespace Solvent.Commands.Promotion;

/// <summary>What <c>promote --json</c> prints.</summary>
internal sealed record PromotionPayload(
    string Name,
    string Folder,
    bool Written,
    IReadOnlyList<string> Files,
    IReadOnlyList<PromotionPayload.UpdatePayload>? Updates,
    IReadOnlyList<PromotionPayload.LeftOutPayload> LeftOut,
    IReadOnlyList<string> Runs,
    PromotionPayload.GatePayload Gate)
{
    public static PromotionPayload From(NotebookPromotion promotion, string folder, bool written, IReadOnlyList<FileUpdate>? updates) => new(
        promotion.Project.Name,
        folder,
        written,
        [.. promotion.Project.Files.Select(file => file.Path).Order(StringComparer.Ordinal)],
        updates is null ? null : [.. updates.Select(update => new UpdatePayload(update.Path, update.Action, update.From, update.Reason, update.Conflicts))],
        [.. promotion.Project.LeftOut.Select(left => new LeftOutPayload(left.Cell - 1, left.Line, left.Code, left.Reason))],
        [.. promotion.Project.Plan.GoldenRuns.Select(run => run.Id)],
        new GatePayload(promotion.Gate.IsOpen, promotion.Gate.Findings, promotion.Gate.Notes));

    internal sealed record UpdatePayload(string Path, FileAction Action, string? From, string? Reason, IReadOnlyList<ConflictRange> Conflicts);

    internal sealed record LeftOutPayload(int Cell, int Line, string Code, string Reason);

    internal sealed record GatePayload(bool Open, IReadOnlyList<GateFinding> Findings, IReadOnlyList<string> Notes);
}
