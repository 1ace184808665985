namespace Solvent.Drift;

/// <summary>
/// Adaptive windowing: keeps the longest window of recent values no two parts of which differ in their means, and tells of a drift when it has to drop
/// old values. The window is kept as sums over 1, 2, 4, … values, so that its memory is logarithmic.
/// </summary>
/// <remarks>
/// Bifet and Gavaldà, Learning from time-changing data with adaptive windowing, SDM 2007; variance of joined buckets after Babcock et al., PODS 2003.
/// The indices are those of River, which since version 0.22 looks at every cut of the window; before, it left out the last bucket of each size, as Frouros does.
/// </remarks>
public sealed class Adwin : StreamDetector
{
    private readonly double _delta;
    private readonly int _clock;
    private readonly int _maxBuckets;
    private readonly double _minWindow;
    private readonly double _gracePeriod;
    private readonly AdwinCuts _cuts;

    // The buckets of 2^row values begin at row * (_maxBuckets + 1), the oldest first.
    private double[] _totals;
    private double[] _variances;
    private double[] _used;
    private int _rows;
    private double _width;
    private double _total;
    private double _variance;
    private long _untilCheck;

    /// <summary>A detector that follows River.</summary>
    /// <param name="delta">The chance of a false alarm, above 0 and below 1: of one check, so that a smaller one costs delay.</param>
    /// <param name="clock">A check follows every so many values, 1 or more.</param>
    /// <param name="maxBuckets">Buckets of each size before two are joined, 1 to 1000: more find a drift with less delay and cost more.</param>
    /// <param name="minWindowLength">The values that each part of the window must have, 1 or more.</param>
    /// <param name="gracePeriod">A check needs more values than these, 0 or more.</param>
    public Adwin(double delta = 0.002, int clock = 32, int maxBuckets = 5, int minWindowLength = 5, int gracePeriod = 10)
        : this(AdwinCuts.All, delta, clock, maxBuckets, minWindowLength, gracePeriod)
    {
    }

    internal Adwin(AdwinCuts cuts, double delta = 0.002, double clock = 32, double maxBuckets = 5, double minWindowLength = 5, double gracePeriod = 10)
        : base(NameOf(cuts), StreamValues.Numbers)
    {
        _cuts = cuts;
        _delta = Parameter("delta", delta, delta is > 0 and < 1, "above 0 and below 1");
        _clock = (int)Parameter("clock", clock, clock is >= 1 and <= int.MaxValue, "1 or more");
        _maxBuckets = (int)Parameter("max_buckets", maxBuckets, maxBuckets is >= 1 and <= 1000, "from 1 to 1000");
        _minWindow = Parameter("min_window_length", minWindowLength, minWindowLength >= 1, "1 or more");
        _gracePeriod = Parameter("grace_period", gracePeriod, gracePeriod >= 0, "0 or more");
        _totals = [];
        _variances = [];
        _used = [];
        Restart();
    }

    /// <summary>How many values the window has.</summary>
    public double Width => _width;

    /// <summary>The mean of the window; 0 when it is empty.</summary>
    public double Mean => _width > 0 ? _total / _width : 0;

    private int Stride => _maxBuckets + 1;

    private protected override StreamSignal Next(double value)
    {
        Insert(value);
        if (--_untilCheck > 0) return StreamSignal.None;
        _untilCheck = _clock;
        return _width > _gracePeriod && Shrink() ? StreamSignal.Drift : StreamSignal.None;
    }

    private protected override void Restart()
    {
        _rows = 1;
        if (_used.Length == 0) Grow(8);
        Array.Clear(_used);
        _width = _total = _variance = 0;
        _untilCheck = _clock;
    }

    private protected override void Exchange(DetectorState state)
    {
        state.Number("width", ref _width);
        state.Number("total", ref _total);
        state.Number("variance", ref _variance);
        state.Whole("untilCheck", ref _untilCheck);
        long rows = _rows;
        state.Whole("rows", ref rows);
        _rows = (int)rows;
        if (_rows > _used.Length) Grow(_rows);
        state.Numbers("used", ref _used, _rows);
        state.Numbers("totals", ref _totals, _rows * Stride);
        state.Numbers("variances", ref _variances, _rows * Stride);
    }

    private static string NameOf(AdwinCuts cuts) => cuts switch
    {
        AdwinCuts.All => "river.ADWIN",
        AdwinCuts.WithoutLast => "river.ADWIN_pre_fix_0_21",
        _ => "frouros.ADWIN",
    };

    private void Insert(double value)
    {
        var before = _width++;
        if (before > 0)
        {
            var distance = value - (_total / before);
            _variance += before * distance * distance / _width;
        }

        _total += value;
        Append(0, value, 0);
        for (var row = 0; _used[row] > _maxBuckets; row++) JoinOldest(row);
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
        if (row + 1 == _rows) _used[_rows++] = 0;
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

    private bool Shrink()
    {
        var hasChanged = false;
        while (FindsCut())
        {
            RemoveOldest();
            hasChanged = true;
        }

        return hasChanged;
    }

    /// <summary>Whether the window has a cut between parts whose means differ by more than chance allows.</summary>
    private bool FindsCut()
    {
        double oldCount = 0, newCount = _width, oldTotal = 0, newTotal = _total;
        var confidence = Math.Log(2 * Math.Log(_width) / _delta);
        var variance = _variance / _width;
        var strict = _cuts == AdwinCuts.Frouros;
        var shift = strict ? -_minWindow - 1 : -_minWindow + 1;
        for (var row = _rows - 1; row >= 0; row--)
        {
            double size = 1L << row;
            var first = row * Stride;
            var used = (int)_used[row];
            var end = first + (_cuts == AdwinCuts.All ? used : used - 1);
            for (var bucket = first; bucket < end; bucket++)
            {
                oldCount += size;
                newCount -= size;
                oldTotal += _totals[bucket];
                newTotal -= _totals[bucket];
                if (row == 0 && bucket == first + used - 1) return false;
                if (strict ? newCount <= _minWindow || oldCount <= _minWindow : newCount < _minWindow || oldCount < _minWindow) continue;

                var distance = Math.Abs((oldTotal / oldCount) - (newTotal / newCount));
                var reciprocal = (1 / (oldCount + shift)) + (1 / (newCount + shift));
                var linear = 2.0 / 3 * confidence * reciprocal;
                // The root is above 0: most cuts need none.
                if (distance > linear && distance > Math.Sqrt(2 * reciprocal * variance * confidence) + linear) return true;
            }
        }

        return false;
    }

    private void RemoveOldest()
    {
        var row = _rows - 1;
        var oldest = row * Stride;
        double size = 1L << row, total = _totals[oldest];
        _width -= size;
        _total -= total;
        var distance = (total / size) - (_total / _width);
        _variance -= _variances[oldest] + (size * _width * distance * distance / (size + _width));
        Remove(row, 1);
        while (_rows > 1 && _used[_rows - 1] == 0) _rows--;
    }

    private void Grow(int rows)
    {
        Array.Resize(ref _used, rows);
        Array.Resize(ref _totals, rows * Stride);
        Array.Resize(ref _variances, rows * Stride);
    }
}
