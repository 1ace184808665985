namespace Solvent.Datasets;

/// <summary>A file that tells a meter how far it was read. A client may read it twice, first to sign it; then it is counted down in between.</summary>
internal sealed class MeteredFile(string path, TransferMeter meter) : Stream
{
    private readonly FileStream _file = new(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 1 << 17, FileOptions.Asynchronous);

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => _file.Length;

    public override long Position
    {
        get => _file.Position;
        set => Counted(() => _file.Position = value);
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var length = _file.Read(buffer);
        meter.Transferred(length);
        return length;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
        => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var length = await _file.ReadAsync(buffer, cancellationToken);
        meter.Transferred(length);
        return length;
    }

    public override long Seek(long offset, SeekOrigin origin) => Counted(() => _file.Seek(offset, origin));

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush()
    {
        // Nothing is written.
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) _file.Dispose();
        base.Dispose(disposing);
    }

    private long Counted(Func<long> move)
    {
        var before = _file.Position;
        var position = move();
        if (_file.Position != before) meter.Transferred(_file.Position - before);
        return position;
    }
}
