using Solvent.Experiments;

namespace Solvent.Commands.Experiments;

/// <summary>One executed cell of a <see cref="RunPayload"/>.</summary>
internal sealed record RunCellPayload(int? Cell, string Language, string Source, DateTimeOffset? StartedAt, double? Seconds)
{
    public static RunCellPayload From(RunCell cell) => new(cell.Index, cell.Language, cell.Source, cell.StartedAt, cell.Duration?.TotalSeconds);
}
