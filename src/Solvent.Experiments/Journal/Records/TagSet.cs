namespace Solvent.Experiments;

/// <summary>A tag got a value.</summary>
internal sealed record TagSet(string Name, string Value) : JournalRecord;
