namespace Solvent.Datasets;

/// <summary>Makes a row delta: side by side if that goes, else with the rows of the base sorted or moved first.</summary>
internal sealed class RowDeltaEncoder(
    Func<Stream> openBase, Func<Stream> openTarget, long baseBytes, long targetBytes, CancellationToken cancellationToken,
    long mostRearranged = RowDeltaFormat.MostRearranged)
{
    private const int Probe = 64 << 10;

    // Lines that both go and come have moved. When they are more than this share of the target, it is worth looking for how.
    private const int MovedShare = 32;

    private byte[] _targetLine = [];
    private ColumnMap? _map;

    /// <summary>Length of the base with the columns of the target, once it matters.</summary>
    private long _sourceBytes;

    public bool TryEncode(Stream delta, long mostBytes)
    {
        var before = new LineWindow(openBase(), baseBytes);
        using var after = new LineWindow(openTarget(), targetBytes);
        try
        {
            if (!IsText(before) || !IsText(after)) return false;
            _targetLine = FirstLine(after).ToArray();
            _map = ColumnMap.Of(FirstLine(before), _targetLine);
            if (_map is not null) before = new LineWindow(new MappedLines(before, _map), LineWindow.UnknownLength);
            if (baseBytes == 0 || baseBytes + targetBytes > mostRearranged)
            {
                return Attempt(before, after, Head(null, null), delta, mostBytes, stopsWhenLost: false, new FarSearch(OpenSource, after)).Succeeded;
            }

            var sideBySide = new MemoryStream();
            var attempt = Attempt(before, after, Head(null, null), sideBySide, mostBytes, stopsWhenLost: true, farSearch: null);
            var best = attempt.Succeeded ? sideBySide : null;
            if (attempt.HasMoved) best = Rearranged(best, mostBytes);
            best?.WriteTo(delta);
            return best is not null;
        }
        finally
        {
            before.Dispose();
        }
    }

    private Stream OpenSource() => _map is null ? openBase() : new MappedLines(new LineWindow(openBase(), baseBytes), _map);

    private MemoryStream? Rearranged(MemoryStream? best, long mostBytes)
    {
        var sampling = Task.Run(Sample, cancellationToken);
        _sourceBytes = _map is null ? baseBytes : Length(OpenSource);
        using var stream = OpenSource();
        using var lines = LineTable.TryRead(stream, _sourceBytes, cancellationToken);
        var shape = RowShape.Of(_targetLine);
        var sample = sampling.GetAwaiter().GetResult();
        if (lines is null || lines.Count == 0) return best;

        var order = Arrangement.Unchanged(lines);
        RowSort? sort = null;
        if (SortDetection.Keys(shape, sample) is { Count: > 0 } keys)
        {
            sort = new RowSort(shape.Delimiter, _map is not null || lines.Text(0).SequenceEqual(_targetLine), keys);
            var sorted = sort.Order(lines);
            var delta = TryGathered(lines, sorted, Head(sort, null), Limit(), stopsWhenLost: true, out var attempt);
            best = delta ?? best;
            if (delta is not null && !attempt.HasMoved) return best;
            order = sorted;
        }

        var runs = Runs(lines, order, shape, out var moved);
        if (moved.Length < order.Length / 8) return best;
        return TryGathered(lines, moved, Head(sort, runs), Limit(), stopsWhenLost: false, out _) ?? best;

        long Limit() => best is null ? mostBytes : best.Length - 1;
    }

    private List<byte[]> Sample()
    {
        using var target = openTarget();
        return RowSample.Of(target, targetBytes, cancellationToken);
    }

    private LineRuns Runs(LineTable lines, int[] order, RowShape shape, out int[] moved)
    {
        var search = new LineSearch(lines, order, shape);
        var runs = new LineRuns();
        var found = new List<int>(order.Length);
        using var target = new LineWindow(openTarget(), targetBytes);
        for (var end = target.LineEnd(0); end > 0; end = target.LineEnd(0))
        {
            var position = search.Find(target.Span[..(end - 1)]);
            target.Consume(end);
            if (position < 0) continue;
            runs.Add(position);
            found.Add(order[position]);
        }

        moved = [.. found];
        return runs;
    }

    private byte[] Head(RowSort? sort, LineRuns? runs)
    {
        var head = new ByteList();
        if (_map is not null)
        {
            head.Add(RowDeltaFormat.BaseMapped);
            _map.Write(head);
        }

        if (sort is null && runs is null)
        {
            head.Add(RowDeltaFormat.BaseAsItIs);
        }
        else
        {
            head.Add(RowDeltaFormat.BaseArranged);
            Arrangement.Write(head, _sourceBytes, sort, runs);
        }

        return head.Span.ToArray();
    }

    private MemoryStream? TryGathered(LineTable lines, int[] order, byte[] recipe, long mostBytes, bool stopsWhenLost, out Outcome outcome)
    {
        var delta = new MemoryStream();
        using var before = new LineWindow(new GatheredLines(lines, order, ownsLines: false), _sourceBytes);
        using var after = new LineWindow(openTarget(), targetBytes);
        outcome = Attempt(before, after, recipe, delta, mostBytes, stopsWhenLost, farSearch: null);
        return outcome.Succeeded ? delta : null;
    }

    private Outcome Attempt(
        LineWindow before, LineWindow after, byte[] recipe, Stream delta, long mostBytes, bool stopsWhenLost, FarSearch? farSearch)
    {
        var shape = RowShape.Of(_targetLine);
        var writer = new RowDeltaWriter(delta, mostBytes, shape);
        var head = new ByteList();
        head.Add(RowDeltaFormat.Version);
        head.AddNumber((ulong)targetBytes);
        shape.Write(head);
        head.Add(recipe);
        writer.WriteHead(head.Span);
        var aligner = new RowAligner(before, after, writer, shape, targetBytes, stopsWhenLost, farSearch, cancellationToken);
        var complete = aligner.Run();
        if (complete) writer.Complete();
        // The virtual line feed at the end counts as consumed.
        var succeeded = complete && !writer.IsOverLimit && after.Consumed - targetBytes is (0 or 1);
        return new Outcome(succeeded, aligner.IsLost || aligner.MovedBytes > targetBytes / MovedShare);
    }

    private static ReadOnlySpan<byte> FirstLine(LineWindow window)
        => window.LineEnd(0) is var end && end > 0 ? window.Span[..(end - 1)] : default;

    private static bool IsText(LineWindow window)
        => !window.HasMore() || !window.Span[..Math.Min(window.Span.Length, Probe)].Contains((byte)0);

    private static long Length(Func<Stream> open)
    {
        using var stream = open();
        var block = new byte[1 << 20];
        var length = 0L;
        while (stream.Read(block) is var read && read > 0) length += read;
        return length;
    }

    private readonly record struct Outcome(bool Succeeded, bool HasMoved);
}
