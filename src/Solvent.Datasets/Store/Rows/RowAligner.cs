namespace Solvent.Datasets;

/// <summary>Walks base and target side by side and writes how the lines of the target come out of those of the base.</summary>
internal sealed class RowAligner(
    LineWindow before, LineWindow after, RowDeltaWriter writer, RowShape shape, long targetBytes, bool stopsWhenLost, FarSearch? farSearch,
    CancellationToken cancellationToken)
{
    /// <summary>So many bytes of new lines in a row may be without any sight of a line of the base.</summary>
    private const long MostLost = 64 << 20;

    /// <summary>Bytes of lines that both go and come, from which on it is no use to go on when there is a way to bring moved lines back first.</summary>
    private const int MostMoved = 2 << 20;

    // Rows that share most cells with the row at the same place are taken for edited ones, which is wrong when rows of few values were
    // inserted before: now and then, ever more rarely, a run of edits is doubted.
    private const int FirstSearch = 4;

    private const int MoreThanChance = 256;

    // So many bytes must be the same behind a line that was inserted, removed or replaced: a short line alone may be by chance.
    private const int Telling = 64;

    private const int ScannedAtOnce = 256 << 10;
    private readonly RowPair _pair = new(shape);
    private readonly Resynchronisation _resynchronisation = new(before, after, shape);
    private int _editsInARow;
    private int _nextSearch = FirstSearch;
    private long _lost;

    /// <summary>Bytes of the base that the target does without.</summary>
    public long SkippedBytes { get; private set; }

    /// <summary>Bytes of lines that go in one place and come in another, or are replaced by others altogether.</summary>
    public long MovedBytes => Math.Min(SkippedBytes, writer.NewLineBytes);

    /// <summary>Whether lines were searched in vain as far as can be seen.</summary>
    public bool IsLost { get; private set; }

    /// <summary>Writes everything; false when a line is too long to be one of a table, the writer is over its limit, or too much has moved.</summary>
    public bool Run()
    {
        var most = stopsWhenLost ? Math.Max(MostMoved, targetBytes / 8) : long.MaxValue;
        while (after.HasMore())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (CopyCommon()) continue;
            if (!Mismatch() || IsHopeless() || MovedBytes > most) return false;
        }

        return !writer.IsOverLimit;
    }

    /// <summary>Copies the lines that are the same on both sides; false when the next ones differ.</summary>
    private bool CopyCommon()
    {
        if (!before.HasMore()) return false;
        var left = before.Span;
        var right = after.Span;
        var compared = Math.Min(ScannedAtOnce, Math.Min(left.Length, right.Length));
        var common = left[..compared].CommonPrefixLength(right);
        var lines = left[..common].Count((byte)'\n');
        if (lines > 0)
        {
            var length = left[..common].LastIndexOf((byte)'\n') + 1;
            writer.Copy(lines);
            before.Consume(length);
            after.Consume(length);
            _lost = 0;
            // Where rows have few values, some are the same by chance.
            if (length >= MoreThanChance) (_editsInARow, _nextSearch) = (0, FirstSearch);
            return true;
        }

        if (common < compared) return false;
        // One line is longer than what was compared; see more of it.
        return before.LineEnd(0) is var end && end > 0 && end == after.LineEnd(0) && before.Span[..end].SequenceEqual(after.Span[..end]) && CopyOne(end);
    }

    private bool CopyOne(int length)
    {
        writer.Copy(1);
        before.Consume(length);
        after.Consume(length);
        return true;
    }

    private bool Mismatch()
    {
        var a0 = after.LineEnd(0);
        if (a0 is < 0 or > RowDeltaFormat.LongestLine) return false;
        var b0 = before.LineEnd(0);
        if (b0 < 0)
        {
            if (before.Span.Length > 0) return false;
            Insert(a0);
            return true;
        }

        if (b0 > RowDeltaFormat.LongestLine) return false;
        var a1 = after.LineEnd(a0);
        if (a1 > 0 && Agree(0, a0, a1 - a0))
        {
            Insert(a0);
            return true;
        }

        var b1 = before.LineEnd(b0);
        if (b1 > 0 && Agree(b0, 0, a0))
        {
            Skip(b0);
            return true;
        }

        _pair.Set(before.Span[..(b0 - 1)], after.Span[..(a0 - 1)]);
        if (_pair.IsEdit(before.Span, after.Span) && !IsDoubtful())
        {
            Edit(b0, a0);
            return true;
        }

        if (a1 > 0 && b1 > 0 && Agree(b0, a0, a1 - a0))
        {
            Skip(b0);
            Insert(a0);
            return true;
        }

        return Realign();
    }

    /// <summary>Whether both sides go on with the same line, and with the same ones behind it if it is short.</summary>
    private bool Agree(int beforeOffset, int afterOffset, int lineLength)
    {
        var left = before.Span[beforeOffset..];
        var right = after.Span[afterOffset..];
        var length = Math.Min(Math.Max(lineLength, Telling), Math.Min(left.Length, right.Length));
        return length >= lineLength && left[..length].SequenceEqual(right[..length]);
    }

    private bool IsDoubtful()
    {
        if (++_editsInARow < _nextSearch) return false;
        _nextSearch *= 4;
        return _resynchronisation.FindsShift();
    }

    private bool Realign()
    {
        if (_resynchronisation.Find() is { } same)
        {
            AlignBlock(before.Consumed + same.Before, after.Consumed + same.After);
            return true;
        }

        IsLost = true;
        if (stopsWhenLost) return false;
        if (farSearch?.Find(before.Consumed, cancellationToken) is { } far)
        {
            AlignBlock(far.Base, after.Consumed + far.Target);
            return true;
        }

        // What comes next may still be found in what comes later on the other side, so the base stays and half of the look-ahead goes.
        var unknown = Math.Max(after.LineEnd(0), _resynchronisation.HalfOfAfter);
        _lost += unknown;
        AlignBlock(before.Consumed, after.Consumed + unknown);
        return _lost <= MostLost;
    }

    /// <summary>Whether the delta is too large, or will be if it goes on as it did so far.</summary>
    private bool IsHopeless()
        => writer.IsOverLimit
        || (after.Consumed > targetBytes / 4 && writer.GroupBytes > 1.25 * writer.MostBytes * ((double)after.Consumed / targetBytes));

    /// <summary>Pairs the lines up to where both sides agree again.</summary>
    private void AlignBlock(long leftEnd, long rightEnd)
    {
        while (after.Consumed < rightEnd || before.Consumed < leftEnd)
        {
            var b0 = before.Consumed < leftEnd ? before.LineEnd(0) : -1;
            var a0 = after.Consumed < rightEnd ? after.LineEnd(0) : -1;
            if (b0 > 0 && a0 > 0)
            {
                _pair.Set(before.Span[..(b0 - 1)], after.Span[..(a0 - 1)]);
                if (_pair.IsEdit(before.Span, after.Span)) Edit(b0, a0);
                else if (rightEnd - after.Consumed >= leftEnd - before.Consumed) Insert(a0);
                else Skip(b0);
            }
            else if (a0 > 0)
            {
                Insert(a0);
            }
            else
            {
                Skip(b0);
            }
        }
    }

    private void Insert(int length)
    {
        var line = after.Span[..(length - 1)];
        writer.Insert(line, _pair.SplitAfter(line));
        after.Consume(length);
    }

    private void Skip(int length)
    {
        writer.Skip(1);
        before.Consume(length);
        SkippedBytes += length;
    }

    private void Edit(int beforeLength, int afterLength)
    {
        writer.Edit(before.Span[..(beforeLength - 1)], _pair.Before, after.Span[..(afterLength - 1)], _pair.After);
        before.Consume(beforeLength);
        after.Consume(afterLength);
    }
}
