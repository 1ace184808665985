using System.IO.Hashing;

namespace Solvent.Datasets;

/// <summary>Looks ahead on both sides, ever further, for where they agree again.</summary>
internal sealed class Resynchronisation(LineWindow before, LineWindow after, RowShape shape)
{
    private const int FirstReach = 16;
    private const int Widening = 8;
    private const int ShiftReach = 256;
    private const int SoftReach = 1024;
    private readonly LookAhead _before = new(before, shape.Delimiter);
    private readonly LookAhead _after = new(after, shape.Delimiter);
    private readonly RowPair _pair = new(shape);

    /// <summary>About half of the bytes that the last search saw of the target, in whole lines.</summary>
    public int HalfOfAfter => _after.Start(_after.Count / 2);

    /// <summary>
    /// How many bytes of both sides come before lines that are the same, or belong together as row and edited row; all that is left when there
    /// are none; or <see langword="null"/> when there are none as far as the windows go.
    /// </summary>
    public (int Before, int After)? Find()
    {
        Begin();
        for (var reach = FirstReach; ; reach *= Widening)
        {
            _before.Reach(reach);
            _after.Reach(reach);
            if (Nearest(exact: true) is { } same) return same;
            if (reach <= SoftReach && Nearest(exact: false) is { } similar) return similar;
            if (_before.Count == reach || _after.Count == reach) continue;
            return before.Ended && after.Ended ? (_before.Start(_before.Count), _after.Start(_after.Count)) : null;
        }
    }

    /// <summary>Whether the next lines agree when one side is moved by some lines.</summary>
    public bool FindsShift()
    {
        Begin();
        _before.Reach(ShiftReach);
        _after.Reach(ShiftReach);
        return Nearest(exact: true) is not null;
    }

    private void Begin()
    {
        _before.Begin();
        _after.Begin();
    }

    private (int Before, int After)? Nearest(bool exact)
    {
        var lines = new HashChains(Hashes(_before, exact), _before.Count);
        var wanted = Hashes(_after, exact);
        var best = (Before: -1, After: -1, Distance: int.MaxValue);
        for (var j = 0; j < _after.Count && j < best.Distance; j++)
        {
            var i = lines.First(wanted[j]);
            if (i >= 0 && i + j < best.Distance && Agree(i, j, exact)) best = (i, j, i + j);
        }

        return best.Before < 0 ? null : (_before.Start(best.Before), _after.Start(best.After));
    }

    private static ulong[] Hashes(LookAhead side, bool exact) => exact ? side.LineHashes : side.KeyHashes();

    /// <summary>One equal line may be chance, above all far away; two in a row hardly are.</summary>
    private bool Agree(int i, int j, bool exact)
    {
        var needed = !exact ? 3 : i + j <= 2 * FirstReach ? 1 : 2;
        for (var n = 0; n < needed; n++)
        {
            if (i + n >= _before.Count || j + n >= _after.Count) return n > 0 && i + n >= _before.Count == j + n >= _after.Count;
            var left = _before.Line(i + n);
            var right = _after.Line(j + n);
            if (left.SequenceEqual(right)) continue;
            if (exact) return false;
            _pair.Set(left, right);
            if (!_pair.IsEdit(left, right)) return false;
        }

        return true;
    }

    /// <summary>The next lines of one side and their hashes.</summary>
    private sealed class LookAhead(LineWindow window, byte delimiter)
    {
        private const int Telling = 32;
        private int[] _starts = new int[FirstReach + 1];

        public int Count { get; private set; }

        public ulong[] LineHashes { get; private set; } = new ulong[FirstReach];

        public int Start(int line) => _starts[line];

        public ReadOnlySpan<byte> Line(int line) => window.Span[_starts[line]..(_starts[line + 1] - 1)];

        public void Begin() => Count = 0;

        public void Reach(int lines)
        {
            if (lines > LineHashes.Length)
            {
                Array.Resize(ref _starts, lines + 1);
                var hashes = LineHashes;
                Array.Resize(ref hashes, lines);
                LineHashes = hashes;
            }

            while (Count < lines)
            {
                var end = window.LineEnd(_starts[Count]);
                if (end < 0 || end - _starts[Count] > RowDeltaFormat.LongestLine) return;
                // A short line says little about where it is, so those behind it belong to it.
                var telling = Math.Max(end, _starts[Count] + Telling);
                while (window.Span.Length < telling && window.Extend())
                {
                }

                _starts[Count + 1] = end;
                LineHashes[Count] = XxHash3.HashToUInt64(window.Span[_starts[Count]..Math.Min(telling, window.Span.Length)]);
                Count++;
            }
        }

        public ulong[] KeyHashes()
        {
            var hashes = new ulong[Count];
            for (var i = 0; i < hashes.Length; i++)
            {
                var text = Line(i);
                var end = text.IndexOf(delimiter);
                hashes[i] = XxHash3.HashToUInt64(end < 0 ? text : text[..end]);
            }

            return hashes;
        }
    }
}
