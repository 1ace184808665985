namespace Solvent.Datasets;

/// <summary>What a remote stores under one key.</summary>
/// <param name="Key">The key, relative to the remote, with <c>/</c>.</param>
/// <param name="Bytes">Size in bytes.</param>
public sealed record RemoteItem(string Key, long Bytes);
