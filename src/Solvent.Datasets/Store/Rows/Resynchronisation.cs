using System.IO.Hashing;

namespace Solvent.Datasets;

/// <summary>Looks ahead on both sides, ever further, for where they agree again.</summary>
internal sealed class Resynchronisation(LineWindow before, LineWindow after, RowShape shape)
{
    private const int FirstReach = 16;
    private const int Widening = 8;
    private const int ShiftReach = 256;
    private const int SoftReach = 1024;
    private readonly LookAhead _before = new(before);
    private readonly LookAhead _after = new(after);
    private readonly RowPair _pair = new(shape);
    private readonly Dictionary<ulong, int> _lines = [];

    /// <summary>Times that nothing was found as far as the windows go.</summary>
    public int Failures { get; private set; }

    /// <summary>How many bytes of both sides come before lines that are the same, or belong together as row and edited row.</summary>
    public (int Before, int After) Find()
    {
        Begin();
        for (var reach = FirstReach; ; reach *= Widening)
        {
            _before.Reach(reach);
            _after.Reach(reach);
            if (Nearest(exact: true) is { } same) return same;
            if (reach <= SoftReach && Nearest(exact: false) is { } similar) return similar;
            if (_before.Count < reach && _after.Count < reach) return GiveUp();
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

    private (int Before, int After) GiveUp()
    {
        Failures++;
        // What comes next on one side may still be found in what comes later on the other, so the base stays and half of the look-ahead goes.
        return before.Ended && after.Ended
            ? (_before.Start(_before.Count), _after.Start(_after.Count))
            : (0, _after.Start(Math.Max(1, _after.Count / 2)));
    }

    private (int Before, int After)? Nearest(bool exact)
    {
        _lines.Clear();
        for (var i = 0; i < _before.Count; i++) _lines.TryAdd(Key(_before, i, exact), i);
        var best = (Before: -1, After: -1, Distance: int.MaxValue);
        for (var j = 0; j < _after.Count && j < best.Distance; j++)
        {
            if (!_lines.TryGetValue(Key(_after, j, exact), out var i) || i + j >= best.Distance || !Agree(i, j, exact)) continue;
            best = (i, j, i + j);
        }

        return best.Before < 0 ? null : (_before.Start(best.Before), _after.Start(best.After));
    }

    private static ulong Key(LookAhead side, int line, bool exact) => exact ? side.LineHash(line) : side.KeyHash(line);

    /// <summary>One equal line may be chance, above all far away; two in a row hardly are.</summary>
    private bool Agree(int i, int j, bool exact)
    {
        var needed = exact ? (i + j <= 2 * FirstReach && _before.Line(i).Length > 8 ? 1 : 2) : 3;
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
    private sealed class LookAhead(LineWindow window)
    {
        private readonly List<int> _starts = [];
        private readonly List<ulong> _hashes = [];

        public int Count => _starts.Count - 1;

        public int Start(int line) => _starts[line];

        public ReadOnlySpan<byte> Line(int line) => window.Span[_starts[line]..(_starts[line + 1] - 1)];

        public void Begin()
        {
            _starts.Clear();
            _hashes.Clear();
            _starts.Add(0);
        }

        public void Reach(int lines)
        {
            while (Count < lines)
            {
                var end = window.LineEnd(_starts[^1]);
                if (end < 0 || end - _starts[^1] > RowDeltaFormat.LongestLine) return;
                _starts.Add(end);
                _hashes.Add(XxHash3.HashToUInt64(Line(Count - 1)));
            }
        }

        public ulong LineHash(int line) => _hashes[line];

        public ulong KeyHash(int line)
        {
            var text = Line(line);
            var end = text.IndexOfAny(",\t;|"u8);
            return XxHash3.HashToUInt64(end < 0 ? text : text[..end]);
        }
    }
}
