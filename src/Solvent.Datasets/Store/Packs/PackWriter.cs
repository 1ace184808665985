using System.Security.Cryptography;

namespace Solvent.Datasets;

/// <summary>Writes one pack under a temporary name.</summary>
internal sealed class PackWriter : IDisposable
{
    private readonly string _temporary;
    private readonly FileStream _file;
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly List<PackEntry> _entries = [];
    private long _position;

    public PackWriter(string temporary)
    {
        _temporary = temporary;
        _file = Guarded(() => new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 1 << 17));
        Write(PackFile.Magic);
    }

    public long Length => _position;

    public IReadOnlyList<PackEntry> Entries => _entries;

    /// <exception cref="SolventException"><c>disk-full</c>, <c>write-failed</c>.</exception>
    public void Add(ObjectHash hash, ObjectForm form, ReadOnlySpan<byte> kept, long length, ObjectHash? from)
    {
        _entries.Add(new PackEntry(hash, form, _position, kept.Length, length, from));
        Write(kept);
    }

    /// <summary>Finishes the file, checks that the disk gives back what was written, and returns the name that it should get.</summary>
    /// <exception cref="SolventException"><c>store-write-damaged</c>, <c>disk-full</c>, <c>write-failed</c>.</exception>
    public async Task<string> CompleteAsync(CancellationToken cancellationToken)
    {
        var indexOffset = _position;
        Write(PackIndex.Write(_entries));
        Write(PackFile.Trailer(indexOffset));
        Guarded(() =>
        {
            _file.Flush(flushToDisk: true);
            _file.Dispose();
            return true;
        });
        var name = Convert.ToHexStringLower(_hash.GetHashAndReset());
        var written = await PackFile.NameOfAsync(_temporary, cancellationToken);
        if (string.Equals(written, name, StringComparison.Ordinal)) return name;
        throw new SolventException("store-write-damaged", $"What was written to '{_temporary}' does not read back as it was written.")
        {
            File = _temporary,
            Hint = "Nothing was committed. Check the disk and the memory of this machine, then try again.",
        };
    }

    /// <summary>Moves the finished file to its place.</summary>
    /// <exception cref="SolventException"><c>disk-full</c>, <c>write-failed</c>.</exception>
    public void Publish(string target) => Guarded(() =>
    {
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.Move(_temporary, target, overwrite: true);
        return true;
    });

    /// <summary>Removes the file unless it was published.</summary>
    public void Dispose()
    {
        try
        {
            _file.Dispose();
        }
        catch (IOException)
        {
            // What did not fit onto the disk is thrown away now.
        }

        _hash.Dispose();
        File.Delete(_temporary);
    }

    private void Write(ReadOnlySpan<byte> bytes)
    {
        try
        {
            _file.Write(bytes);
        }
        catch (Exception exception)
        {
            if (AtomicFile.WriteFailure(_temporary, exception) is { } failure) throw failure;
            throw;
        }

        _hash.AppendData(bytes);
        _position += bytes.Length;
    }
    private T Guarded<T>(Func<T> write)
    {
        try
        {
            return write();
        }
        catch (Exception exception)
        {
            if (AtomicFile.WriteFailure(_temporary, exception) is { } failure) throw failure;
            throw;
        }
    }
}
