using Solvent.Drift;

namespace Solvent.Commands.Drift;

/// <summary>One detector of <see cref="DriftStreamPayload"/>: the indices of its drifts, and those at which it began to warn.</summary>
internal sealed record StreamDetectorPayload(
    string Name, IReadOnlyDictionary<string, double> Parameters, IReadOnlyList<long> Drifts, IReadOnlyList<long> Warnings, StreamSignal Signal);
