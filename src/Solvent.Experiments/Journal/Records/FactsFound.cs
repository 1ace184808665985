namespace Solvent.Experiments;

/// <summary>Something about the run came to be known after its start.</summary>
internal sealed record FactsFound(RunFacts Facts) : JournalRecord;
