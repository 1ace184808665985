namespace Solvent.Datasets;

/// <summary>Cuts text at the first line end after a megabyte: long enough to be compressed as well as the whole.</summary>
internal sealed class RowCutter : ContentCutter
{
    private const int Shortest = 1 << 20;
    private int _length;

    public override int Take(ReadOnlySpan<byte> next, out bool ends)
    {
        var skipped = Math.Min(next.Length, Math.Max(0, Shortest - _length));
        var end = next[skipped..].IndexOf((byte)'\n');
        var taken = Math.Min(end < 0 ? next.Length : skipped + end + 1, LargestChunk - _length);
        ends = (end >= 0 && taken == skipped + end + 1) || _length + taken == LargestChunk;
        _length = ends ? 0 : _length + taken;
        return taken;
    }
}
