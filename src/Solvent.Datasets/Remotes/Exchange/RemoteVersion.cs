namespace Solvent.Datasets;

/// <summary>A version as a remote holds it.</summary>
/// <param name="Version">The version, without tags.</param>
/// <param name="Content">The bytes of its file.</param>
internal sealed record RemoteVersion(DatasetVersion Version, byte[] Content)
{
    // It can hold the code of a cell.
    private const int LargestFile = 1 << 24;
    private const int AtOnce = 8;

    /// <summary>Reads the files of versions, several at once, in the order of the names.</summary>
    /// <exception cref="SolventException"><c>version-corrupt</c>, <c>remote-damaged</c>.</exception>
    public static async Task<IReadOnlyList<RemoteVersion>> ReadAsync(
        RemoteConnection remote, IReadOnlyList<(string Dataset, string Version)> names, CancellationToken cancellationToken)
    {
        var found = new RemoteVersion?[names.Count];
        await Parallel.ForAsync(0, names.Count, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken }, async (index, token) =>
            found[index] = await TryReadAsync(remote, names[index].Dataset, names[index].Version, token));
        return [.. found.OfType<RemoteVersion>()];
    }

    /// <summary>Reads the file of a version; <see langword="null"/> when there is none.</summary>
    /// <exception cref="SolventException"><c>version-corrupt</c>, <c>remote-damaged</c>.</exception>
    public static async Task<RemoteVersion?> TryReadAsync(RemoteConnection remote, string dataset, string version, CancellationToken cancellationToken)
    {
        var key = RemoteKeys.Version(dataset, version);
        return await remote.ReadAsync(key, LargestFile, cancellationToken) is { } content
            ? new RemoteVersion(VersionFile.Read(content, dataset, version, $"{key} on {remote.Storage.Location}"), content)
            : null;
    }
}
