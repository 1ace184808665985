namespace Solvent.Experiments;

/// <summary>What was exported.</summary>
/// <param name="Path">The file.</param>
/// <param name="Runs">Identifiers of the runs, with those that are nested in them.</param>
/// <param name="Artifacts">How many artifacts the file holds.</param>
/// <param name="Bytes">Its size.</param>
public sealed record ExportResult(string Path, IReadOnlyList<string> Runs, int Artifacts, long Bytes);
