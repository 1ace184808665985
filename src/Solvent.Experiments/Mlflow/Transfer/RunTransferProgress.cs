namespace Solvent.Experiments;

/// <summary>How far a transfer of runs has come.</summary>
/// <param name="RunsDone">Runs that are through.</param>
/// <param name="RunsTotal">Runs in all.</param>
/// <param name="BytesDone">Bytes so far, roughly.</param>
/// <param name="BytesTotal">Bytes in all, roughly, as far as they are known.</param>
public sealed record RunTransferProgress(int RunsDone, int RunsTotal, long BytesDone, long BytesTotal);
