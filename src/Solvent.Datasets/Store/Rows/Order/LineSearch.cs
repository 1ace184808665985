using System.IO.Hashing;

namespace Solvent.Datasets;

/// <summary>Finds lines of a text by their bytes, or by their first cell, each at most once.</summary>
internal sealed class LineSearch
{
    private readonly LineTable _lines;
    private readonly int[] _order;
    private readonly RowShape _shape;
    private readonly ulong[] _hashes;
    private readonly bool[] _used;
    private readonly HashChains _byLine;
    private HashChains? _byKey;
    private int _expected;

    /// <param name="lines">The lines.</param>
    /// <param name="order">Their order, which is what positions count in.</param>
    /// <param name="shape">Where the first cell of a line ends.</param>
    public LineSearch(LineTable lines, int[] order, RowShape shape)
    {
        (_lines, _order, _shape) = (lines, order, shape);
        _hashes = new ulong[order.Length];
        _used = new bool[order.Length];
        Parallel.For(0, 16, part =>
        {
            var end = (int)((long)order.Length * (part + 1) / 16);
            for (var i = (int)((long)order.Length * part / 16); i < end; i++) _hashes[i] = XxHash3.HashToUInt64(lines.Text(order[i]));
        });
        _byLine = new HashChains(_hashes, _hashes.Length);
    }

    /// <summary>The position of a line that is the same or has the same first cell, preferably the one behind the last that was found; or -1.</summary>
    public int Find(ReadOnlySpan<byte> text)
    {
        var hash = XxHash3.HashToUInt64(text);
        if (_expected < _order.Length && _hashes[_expected] == hash && !_used[_expected]) return Take(_expected);
        var found = _byLine.Next(hash, _used);
        if (found < 0) found = (_byKey ??= new HashChains(KeyHashes(), _order.Length)).Only(KeyHash(text), _used);
        return found < 0 ? -1 : Take(found);
    }

    private int Take(int position)
    {
        _used[position] = true;
        _expected = position + 1;
        return position;
    }

    private ulong[] KeyHashes()
    {
        var hashes = new ulong[_order.Length];
        for (var i = 0; i < hashes.Length; i++) hashes[i] = KeyHash(_lines.Text(_order[i]));
        return hashes;
    }

    private ulong KeyHash(ReadOnlySpan<byte> text)
    {
        var end = text.IndexOf(_shape.Delimiter);
        return XxHash3.HashToUInt64(end < 0 ? text : text[..end]);
    }
}
