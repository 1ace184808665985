namespace Solvent.Drift;

/// <summary>Makes a summary of any number of values with little memory: whenever its buffer is full, it is sorted and summarised, and summaries are merged.</summary>
/// <param name="capacity">The number of values to hold at a time. The more, the more exact the summary; up to so many it is as exact as one can be.</param>
internal sealed class NumericAccumulator(int capacity = NumericAccumulator.DefaultCapacity)
{
    public const int DefaultCapacity = 1 << 22;

    private const int PartResolution = 4 * Summarizing.Resolution;
    private const int MostParts = 8;

    private readonly Stack<(NumericSummary Summary, int Level)> _parts = [];
    private double[] _buffer = [];
    private int _count;
    private bool _isMerged;

    /// <summary>Number of values that were missing.</summary>
    public long Missing { get; private set; }

    /// <summary>Adds values; NaN is a missing one.</summary>
    public void Add(ReadOnlySpan<double> values)
    {
        while (values.Length > 0)
        {
            if (_count == capacity) Flush();
            var taken = Math.Min(values.Length, capacity - _count);
            Reserve(_count + taken);
            values[..taken].CopyTo(_buffer.AsSpan(_count));
            _count += taken;
            values = values[taken..];
        }
    }

    public NumericSummary ToSummary()
    {
        if (!_isMerged) return Summarizing.Of(Sorted());
        if (_count > 0) Flush();
        return SummaryMerge.Of([.. _parts.Select(part => part.Summary)]);
    }

    private void Flush()
    {
        _isMerged = true;
        _parts.Push((Summarizing.Of(Sorted(), PartResolution), 0));
        // Parts are merged with their like, many at a time, because each merge adds to the error.
        while (_parts.Count(part => part.Level == _parts.Peek().Level) == MostParts)
        {
            var level = _parts.Peek().Level;
            var like = Enumerable.Range(0, MostParts).Select(_ => _parts.Pop().Summary).ToList();
            _parts.Push((SummaryMerge.Of(like, PartResolution), level + 1));
        }
    }

    private SortedSample Sorted()
    {
        var sample = new SortedSample(_buffer.AsSpan(0, _count));
        Missing += _count - sample.Count - sample.InfiniteCount;
        _count = 0;
        return sample;
    }

    private void Reserve(int size)
    {
        if (size > _buffer.Length) Array.Resize(ref _buffer, Math.Min(capacity, Math.Max(size, 2 * _buffer.Length)));
    }
}
