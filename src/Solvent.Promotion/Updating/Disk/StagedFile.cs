namespace Solvent.Promotion.Updating.Disk;

/// <summary>A file of a change that has begun.</summary>
/// <param name="Path">Its path in the folder, with <c>/</c>.</param>
/// <param name="Was">SHA-256 of the bytes that it had before; <see langword="null"/> when it was not there.</param>
/// <param name="Becomes">SHA-256 of the bytes that it gets; <see langword="null"/> when it is deleted.</param>
internal sealed record StagedFile(string Path, string? Was, string? Becomes);
