namespace Solvent.Drift;

/// <summary>
/// The recent values of a stream as an exponential histogram: sums and variances of buckets of 1, 2, 4, … values, a few of each size, so that the memory is logarithmic.
/// </summary>
/// <remarks>Variances of joined buckets after Babcock, Datar, Motwani and O'Callaghan, Maintaining variance and k-medians over data stream windows, PODS 2003.</remarks>
internal sealed class AdwinWindow
{
    private const int FirstRows = 8;

    private readonly int _maxBuckets;

    // The buckets of 2^row values begin at row * (_maxBuckets + 1), the oldest first.
    private double[] _totals = [];
    private double[] _variances = [];
    private double[] _used = [];
    private double _count;
    private double _total;
    private double _variance;

    /// <param name="maxBuckets">Buckets of each size before two of them are joined.</param>
    public AdwinWindow(int maxBuckets)
    {
        _maxBuckets = maxBuckets;
        Grow(FirstRows);
    }

    /// <summary>How many values there are.</summary>
    public double Count => _count;

    /// <summary>The sum of the values.</summary>
    public double Total => _total;

    /// <summary>The sum of the squared distances from the mean.</summary>
    public double SquaredDistances => _variance;

    /// <summary>The number of sizes that buckets have.</summary>
    public int Rows { get; private set; } = 1;

    private int Stride => _maxBuckets + 1;

    /// <summary>The sums of the buckets of 2^row values, the oldest first.</summary>
    public ReadOnlySpan<double> Totals(int row) => _totals.AsSpan(row * Stride, (int)_used[row]);

    public void Insert(double value)
    {
        var before = _count++;
        if (before > 0)
        {
            var distance = value - (_total / before);
            _variance += before * distance * distance / _count;
        }

        _total += value;
        Append(0, value, 0);
        for (var row = 0; _used[row] > _maxBuckets; row++) JoinOldest(row);
    }

    /// <summary>Forgets the oldest bucket.</summary>
    public void RemoveOldest()
    {
        var row = Rows - 1;
        var oldest = row * Stride;
        double size = 1L << row, total = _totals[oldest];
        _count -= size;
        _total -= total;
        var distance = (total / size) - (_total / _count);
        _variance -= _variances[oldest] + (size * _count * distance * distance / (size + _count));
        Remove(row, 1);
        while (Rows > 1 && _used[Rows - 1] == 0) Rows--;
    }

    public void Clear()
    {
        Rows = 1;
        Array.Clear(_used);
        _count = _total = _variance = 0;
    }

    public void Exchange(DetectorState state)
    {
        state.Number("width", ref _count);
        state.Number("total", ref _total);
        state.Number("variance", ref _variance);
        long rows = Rows;
        state.Whole("rows", ref rows);
        Rows = (int)rows;
        if (Rows > _used.Length) Grow(Rows);
        state.Numbers("used", ref _used, Rows);
        state.Numbers("totals", ref _totals, Rows * Stride);
        state.Numbers("variances", ref _variances, Rows * Stride);
    }

    private void Append(int row, double total, double variance)
    {
        var slot = (row * Stride) + (int)_used[row]++;
        _totals[slot] = total;
        _variances[slot] = variance;
    }

    /// <summary>Makes the two oldest buckets of a row one of the next.</summary>
    private void JoinOldest(int row)
    {
        if (row + 1 == _used.Length) Grow(2 * _used.Length);
        if (row + 1 == Rows) _used[Rows++] = 0;
        var first = row * Stride;
        double size = 1L << row, total1 = _totals[first], total2 = _totals[first + 1];
        var distance = (total1 / size) - (total2 / size);
        Append(row + 1, total1 + total2, _variances[first] + _variances[first + 1] + (size * size * distance * distance / (size + size)));
        Remove(row, 2);
    }

    private void Remove(int row, int count)
    {
        var first = row * Stride;
        var left = (int)_used[row] - count;
        for (var i = first; i < first + left; i++)
        {
            _totals[i] = _totals[i + count];
            _variances[i] = _variances[i + count];
        }

        _used[row] = left;
    }

    private void Grow(int rows)
    {
        Array.Resize(ref _used, rows);
        Array.Resize(ref _totals, rows * Stride);
        Array.Resize(ref _variances, rows * Stride);
    }
}
