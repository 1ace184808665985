namespace Solvent.Datasets;

/// <summary>A file of a committed folder that differs from the newest version.</summary>
/// <param name="Path">Its path below the folder, with <c>/</c>.</param>
/// <param name="State"><see cref="FileState.Changed"/>, <see cref="FileState.Missing"/> or <see cref="FileState.New"/>.</param>
public sealed record FolderChange(string Path, FileState State);
