namespace Solvent.Datasets;

/// <summary>What an export to DVC wrote.</summary>
/// <param name="Version">The version.</param>
/// <param name="File">Full path of the <c>.dvc</c> file.</param>
/// <param name="Hash">MD5 of the file, or of the list of the files of the folder, then with <c>.dir</c>.</param>
/// <param name="Written">False when the file already said the same.</param>
/// <param name="ObjectsAdded">The number of contents that the cache did not have.</param>
public sealed record DvcExportResult(DatasetVersion Version, string File, string Hash, bool Written, long ObjectsAdded);
