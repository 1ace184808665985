using Solvent.Drift;
using Solvent.Tables;

namespace Solvent.Commands.Drift;

/// <summary>One column of <see cref="DriftPayload"/>.</summary>
internal sealed record DriftColumnPayload(
    string Name, ColumnKind Kind, DriftVerdict Verdict, MissingShare Missing, IReadOnlyList<DriftTest> Tests, string Reason)
{
    /// <summary>What another tool says, where it was asked for.</summary>
    public PeerVerdict? Peer { get; init; }
}
