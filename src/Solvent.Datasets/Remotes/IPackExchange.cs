namespace Solvent.Datasets;

/// <summary>What a transfer needs of the local store: packs to send, packs to take over, and which objects a version is made of.</summary>
internal interface IPackExchange
{
    /// <summary>All packs of the store with the objects in them.</summary>
    IReadOnlyList<LocalPack> Packs();

    /// <summary>
    /// The objects that are needed to restore versions: their contents, the manifests and files of folders, the chunks of chunked contents and
    /// the bases of deltas. What lies behind an object that is missing is not known and comes with the next call after it was imported.
    /// </summary>
    Task<NeededObjects> NeededAsync(IReadOnlyCollection<DatasetVersion> versions, CancellationToken cancellationToken);

    /// <summary>Writes a pack of exactly these objects, copied in the form in which they are stored, to a new temporary file.</summary>
    Task<LocalPack> WriteAsync(IReadOnlyCollection<string> objects, CancellationToken cancellationToken);

    /// <summary>Moves a pack file into the store. The caller has verified that the SHA-256 of the file is <paramref name="name"/>.</summary>
    /// <exception cref="SolventException"><c>store-too-new</c> or <c>object-damaged</c> when the file is no pack that can be read.</exception>
    Task ImportAsync(string file, string name, CancellationToken cancellationToken);

    /// <summary>
    /// Takes objects out of use that verification found damaged, so that <see cref="NeededAsync"/> reports them missing and an imported pack
    /// that holds them sound takes their place.
    /// </summary>
    Task DiscardAsync(IReadOnlyCollection<string> objects, CancellationToken cancellationToken);
}
