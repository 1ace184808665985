namespace Solvent.Datasets;

/// <summary>The contents of versions, checked against their hashes, with failures that name the version.</summary>
internal sealed class VersionContents(ObjectCatalog catalog, ObjectReader reader)
{
    /// <summary>Writes the bytes of a file of a version; what was written before a failure must be thrown away.</summary>
    /// <exception cref="SolventException"><c>object-damaged</c>, <c>object-missing</c>.</exception>
    public async Task CopyToAsync(DatasetVersion version, string hash, Stream destination, CancellationToken cancellationToken)
    {
        try
        {
            await reader.CopyToAsync(ObjectHash.Parse(hash), destination, cancellationToken);
        }
        catch (DamagedObjectException damage)
        {
            throw Failure(version, damage);
        }
    }

    /// <summary>The bytes of a file of a version. The hash is compared at the end, before the reader is told that it is there.</summary>
    /// <exception cref="SolventException"><c>object-damaged</c>, <c>object-missing</c>; also while the stream is read.</exception>
    public Stream OpenRead(DatasetVersion version, string hash)
    {
        try
        {
            return new VerifiedStream(reader.Open(ObjectHash.Parse(hash)), ObjectHash.Parse(hash), damage => Failure(version, damage));
        }
        catch (DamagedObjectException damage)
        {
            throw Failure(version, damage);
        }
    }

    /// <summary>The files of a version; one for a version that holds one file.</summary>
    /// <exception cref="SolventException"><c>object-damaged</c>, <c>object-missing</c>, <c>manifest-corrupt</c>.</exception>
    public async Task<IReadOnlyList<DatasetFile>> FilesAsync(DatasetVersion version, CancellationToken cancellationToken)
    {
        if (version.Kind == DatasetKind.File) return [new DatasetFile(version.FileName, version.Hash, version.Bytes)];
        using var manifest = new MemoryStream();
        await CopyToAsync(version, version.Hash, manifest, cancellationToken);
        try
        {
            return FolderManifest.Read(manifest.ToArray());
        }
        catch (InvalidDataException exception)
        {
            throw new SolventException("manifest-corrupt", $"The list of files of {version.Reference} cannot be trusted: {exception.Message}.", exception)
            {
                Hint = "Whoever wrote this version wrote it so. Remove the version, or take another one.",
            };
        }
    }

    /// <summary>The files of a folder version, or none when they cannot be read.</summary>
    public async Task<IReadOnlyList<DatasetFile>> TryManifestAsync(DatasetVersion version, CancellationToken cancellationToken)
    {
        try
        {
            return await FilesAsync(version, cancellationToken);
        }
        catch (SolventException)
        {
            return [];
        }
    }

    /// <summary>What is wrong with an object, or <see langword="null"/> when its bytes have its hash.</summary>
    public async Task<DamagedObjectException?> DamageAsync(ObjectHash hash, CancellationToken cancellationToken)
    {
        try
        {
            await reader.CopyToAsync(hash, Stream.Null, cancellationToken);
            return null;
        }
        catch (DamagedObjectException damage)
        {
            catalog.MarkDamaged(damage.Hash);
            return damage;
        }
    }

    /// <summary>Whether the store has all parts of an object, none of them known to be damaged. They are not read.</summary>
    public bool IsComplete(ObjectHash hash) => reader.IsComplete(hash);

    private SolventException Failure(DatasetVersion version, DamagedObjectException damage)
    {
        catalog.MarkDamaged(damage.Hash);
        if (damage.IsMissing)
        {
            return new SolventException("object-missing", $"The content of {version.Reference} is not in this store.", damage)
            {
                File = damage.File,
                Hint = $"Get it with 'solvent dataset pull {version.Dataset}', or commit the original file again. Its SHA-256 is {version.Hash}.",
            };
        }

        return new SolventException("object-damaged", $"The stored content of {version.Reference} is damaged: {damage.Message}.", damage)
        {
            File = damage.File,
            Hint = $"Get it back with 'solvent dataset repair --from REMOTE', or commit the original file again. Its SHA-256 is {version.Hash}.",
        };
    }
}
