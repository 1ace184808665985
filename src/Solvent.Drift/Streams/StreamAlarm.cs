namespace Solvent.Drift;

/// <summary>A detector that told of a drift, or began to warn.</summary>
/// <param name="Index">The 0-based index of the value at which it did.</param>
/// <param name="Detector">The name of the detector.</param>
/// <param name="Signal">Drift or warning.</param>
/// <param name="Mean">The mean of the values since the last drift that this detector told of, up to this one.</param>
public sealed record StreamAlarm(long Index, string Detector, StreamSignal Signal, double Mean);
