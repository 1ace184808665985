namespace Solvent.Datasets;

/// <summary>A pack that is ready to be sent.</summary>
/// <param name="Name">SHA-256 of the file.</param>
/// <param name="Path">Full path of the file.</param>
/// <param name="Bytes">Its size in bytes.</param>
internal sealed record OutgoingPack(string Name, string Path, long Bytes);
