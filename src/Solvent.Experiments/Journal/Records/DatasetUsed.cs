namespace Solvent.Experiments;

/// <summary>A dataset version was read or written.</summary>
internal sealed record DatasetUsed(RunDataset Dataset) : JournalRecord;
