namespace Solvent.Experiments;

/// <summary>The run ended.</summary>
internal sealed record RunEnded(RunEnd End) : JournalRecord;
