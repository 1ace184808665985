namespace Solvent.Datasets;

/// <summary>A pack file of the local store.</summary>
/// <param name="Name">SHA-256 of the file in lower-case hexadecimal.</param>
/// <param name="Path">Full path of the file.</param>
/// <param name="Bytes">Size of the file in bytes.</param>
/// <param name="Objects">The stored size in bytes of each object in it, by hash.</param>
internal sealed record LocalPack(string Name, string Path, long Bytes, IReadOnlyDictionary<string, long> Objects);
