namespace Solvent.Experiments;

/// <summary>The packages and cells, all of them, in place of those before.</summary>
internal sealed record CodeCaptured(IReadOnlyList<RunPackage> Packages, IReadOnlyList<RunCell> Cells) : JournalRecord;
