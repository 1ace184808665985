namespace Solvent.Experiments;

/// <summary>A file was kept.</summary>
internal sealed record ArtifactLogged(RunArtifact Artifact) : JournalRecord;
