using Solvent.Drift;

namespace Solvent.Commands.Drift;

/// <summary>What <c>drift profile --json</c> prints.</summary>
internal sealed record DriftProfilePayload(string Name, long Rows, bool IsExact, string? File, IReadOnlyList<ColumnProfilePayload> Columns)
{
    public static DriftProfilePayload From(ReferenceProfile profile, string? file)
        => new(profile.Name, profile.Rows, profile.IsExact, file, [.. profile.Columns.Select(ColumnProfilePayload.From)]);
}
