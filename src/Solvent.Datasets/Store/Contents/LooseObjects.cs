using ZstdNet;

namespace Solvent.Datasets;

/// <summary>The objects of the first format: each one zstd frame in a file of its own. They are read and checked, and never written.</summary>
internal sealed class LooseObjects(StoreDirectory store)
{
    public string PathOf(ObjectHash hash)
    {
        var name = hash.ToString();
        return Path.Combine(store.LooseObjects, name[..2], name[2..]);
    }

    /// <summary>The original bytes, not compared with the hash; <see langword="null"/> when there is no such object.</summary>
    public Stream? TryOpen(ObjectHash hash)
    {
        var path = PathOf(hash);
        return File.Exists(path) ? new LooseStream(hash, path) : null;
    }

    public bool Has(ObjectHash hash) => File.Exists(PathOf(hash));

    /// <summary>All of them.</summary>
    public IEnumerable<ObjectHash> All() => !Directory.Exists(store.LooseObjects)
        ? []
        : Directory.EnumerateFiles(store.LooseObjects, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetFileName(Path.GetDirectoryName(path)) + Path.GetFileName(path))
            .Where(ObjectHash.IsWritten)
            .Select(ObjectHash.Parse);

    private sealed class LooseStream(ObjectHash hash, string path) : ForwardStream
    {
        private readonly FileStream _file = File.OpenRead(path);
        private DecompressionStream? _content;

        public override int Read(Span<byte> buffer)
        {
            try
            {
                return (_content ??= new DecompressionStream(_file)).Read(buffer);
            }
            catch (Exception exception) when (exception is ZstdException or EndOfStreamException)
            {
                throw new DamagedObjectException(hash, path, "it cannot be decompressed", exception);
            }
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                _content?.Dispose();
                _file.Dispose();
            }

            base.Dispose(disposing);
        }
    }
}
