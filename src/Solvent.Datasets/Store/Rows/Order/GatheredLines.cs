using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace Solvent.Datasets;

/// <summary>The lines of a table in another order, as a text.</summary>
internal sealed class GatheredLines(LineTable lines, int[] order, bool ownsLines) : ForwardStream
{
    // Each line is somewhere else, so memory is asked for it well before it is copied.
    private const int Ahead = 24;
    private int _next;
    private int _taken;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override int Read(Span<byte> buffer)
    {
        var bytes = lines.Bytes;
        var starts = lines.Starts;
        var written = 0;
        for (; _next < order.Length; _next++, _taken = 0)
        {
            Prefetch(bytes, starts);
            var line = order[_next];
            var start = starts[line] + _taken;
            var length = starts[line + 1] - start;
            if (length > buffer.Length - written)
            {
                bytes.Slice(start, buffer.Length - written).CopyTo(buffer[written..]);
                _taken += buffer.Length - written;
                return buffer.Length;
            }

            bytes.Slice(start, length).CopyTo(buffer[written..]);
            written += length;
        }

        return written;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && ownsLines) lines.Dispose();
        base.Dispose(disposing);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private unsafe void Prefetch(ReadOnlySpan<byte> bytes, ReadOnlySpan<int> starts)
    {
        if (!Sse.IsSupported || _next + (2 * Ahead) >= order.Length) return;
        fixed (int* farther = &starts[order[_next + (2 * Ahead)]]) Sse.Prefetch0(farther);
        var start = starts[order[_next + Ahead]];
        fixed (byte* line = bytes[start..])
        {
            Sse.Prefetch0(line);
            Sse.Prefetch0(line + 64);
        }
    }
}
