using Solvent.Drift;

namespace Solvent.Commands.Drift;

/// <summary>What <c>drift --by --json</c> prints.</summary>
internal sealed record DriftPeriodsPayload(DriftVerdict Verdict, string Summary, string Column, ChunkPeriod Period, IReadOnlyList<DriftPeriod> Periods);
