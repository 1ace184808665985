namespace Solvent.Experiments;

/// <summary>The run started.</summary>
internal sealed record RunStarted(RunStart Start) : JournalRecord;
