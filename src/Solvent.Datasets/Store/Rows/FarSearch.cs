using System.IO.Hashing;

namespace Solvent.Datasets;

/// <summary>
/// Looks for the next lines of a target in all of the rest of a base, however far, with a second reader: a window of rows that rolls on leaves
/// more behind than one can look ahead.
/// </summary>
internal sealed class FarSearch(Func<Stream> openBase, LineWindow after)
{
    private const int Anchors = 4096;
    private const int MostSearches = 8;
    private const int MostFailures = 2;
    private const int Confirmed = 3;
    private readonly ulong[] _hashes = new ulong[Anchors];
    private readonly int[] _starts = new int[Anchors + 1];
    private int _searches;
    private int _failures;

    /// <summary>Where both sides agree again: bytes from the beginning of the base, and bytes of the target from here; or <see langword="null"/>.</summary>
    public (long Base, int Target)? Find(long from, CancellationToken cancellationToken)
    {
        // Each search may read the whole base.
        if (++_searches > MostSearches || _failures == MostFailures) return null;
        var count = ReadAnchors();
        var anchors = new HashChains(_hashes, count);
        using var before = new LineWindow(openBase(), LineWindow.UnknownLength);
        while (before.Consumed < from && before.HasMore()) before.Consume((int)Math.Min(before.Span.Length, from - before.Consumed));
        var (wanted, found) = (-1, (Base: 0L, Target: 0, Lines: 0));
        for (var lines = 0L; before.LineEnd(0) is var end && end > 0; before.Consume(end), lines++)
        {
            if (lines % Anchors == 0) cancellationToken.ThrowIfCancellationRequested();
            var hash = XxHash3.HashToUInt64(before.Span[..end]);
            if (wanted >= 0 && wanted < count && _hashes[wanted] == hash)
            {
                wanted++;
                if (++found.Lines == Confirmed) return (found.Base, found.Target);
                continue;
            }

            var anchor = anchors.First(hash);
            (wanted, found) = anchor < 0 ? (-1, default) : (anchor + 1, (before.Consumed, _starts[anchor], 1));
        }

        _failures++;
        return null;
    }

    private int ReadAnchors()
    {
        for (var i = 0; i < Anchors; i++)
        {
            var end = after.LineEnd(_starts[i]);
            if (end < 0) return i;
            _hashes[i] = XxHash3.HashToUInt64(after.Span[_starts[i]..end]);
            _starts[i + 1] = end;
        }

        return Anchors;
    }
}
