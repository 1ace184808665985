namespace Solvent.Commands;

/// <summary>How far a command that moves many bytes has come.</summary>
/// <param name="Activity">What it does: <c>committing taxi.csv</c>.</param>
/// <param name="BytesDone">Bytes so far.</param>
/// <param name="BytesTotal">Bytes in all, as far as they are known.</param>
public sealed record CommandProgress(string Activity, long BytesDone, long BytesTotal);
