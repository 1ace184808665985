using System.Runtime.CompilerServices;
using Solvent.Datasets;

namespace Solvent.Remotes.Tests.Exchange;

/// <summary>A remote (<c>broken:///a/folder</c>) whose line breaks off after a number of bytes, and that remembers what was asked of it.</summary>
internal sealed class BrokenLine : IRemoteProvider
{
    private const string Scheme = "broken://";

    public string AddressForm => "broken:///a/folder";

    /// <summary>How many bytes of packs come through until the line breaks; all of them when <see langword="null"/>.</summary>
    public long? BytesLeft { get; set; }

    /// <summary>Where the readings of packs began.</summary>
    public List<long> Offsets { get; } = [];

    public bool Recognizes(string address) => address.StartsWith(Scheme, StringComparison.Ordinal);

    public void Check(string address)
    {
        // Every folder will do.
    }

    public IRemoteStorage Open(string address) => new Remote(new FolderRemote(address[Scheme.Length..]), this);

    private sealed class Remote(FolderRemote folder, BrokenLine line) : IRemoteStorage
    {
        public string Location => folder.Location;

        public async IAsyncEnumerable<RemoteItem> ListAsync(string prefix, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            await foreach (var item in folder.ListAsync(prefix, cancellationToken)) yield return item;
        }

        public async Task<Stream?> TryReadAsync(string key, long offset, CancellationToken cancellationToken)
        {
            var stream = await folder.TryReadAsync(key, offset, cancellationToken);
            if (stream is null || !key.EndsWith(".pack", StringComparison.Ordinal)) return stream;
            line.Offsets.Add(offset);
            return line.BytesLeft is { } left ? new BreakingStream(stream, left) : stream;
        }

        public Task PutAsync(string key, Stream content, CancellationToken cancellationToken) => folder.PutAsync(key, content, cancellationToken);

        public Task<bool> TryCreateAsync(string key, ReadOnlyMemory<byte> content, CancellationToken cancellationToken) => folder.TryCreateAsync(key, content, cancellationToken);

        public Task DeleteAsync(string key, CancellationToken cancellationToken) => folder.DeleteAsync(key, cancellationToken);

        public void Dispose() => folder.Dispose();
    }

    private sealed class BreakingStream(Stream inner, long left) : Stream
    {
        private long _left = left;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => inner.Length;

        public override long Position { get => inner.Position; set => throw new NotSupportedException(); }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (_left == 0) throw new IOException("The line broke.");
            var length = await inner.ReadAsync(buffer[..(int)Math.Min(buffer.Length, _left)], cancellationToken);
            _left -= length;
            return length;
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing) inner.Dispose();
            base.Dispose(disposing);
        }
    }
}
