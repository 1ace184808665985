namespace Solvent.Drift;

/// <summary>
/// Kolmogorov-Smirnov windowing: compares the newest values of a window with as many drawn from the older ones, and so finds changes of any kind of the
/// distribution, not only of the mean.
/// </summary>
/// <remarks>
/// Raab, Heusinger and Schleif, Reactive soft prototype computing for concept drift streams, Neurocomputing 416 (2020). The rule is River's; the draws are our own, so that
/// indices agree with River's within what its own seeds differ by.
/// </remarks>
public sealed class Kswin : StreamDetector
{
    private const double SmallestDistance = 0.1;

    private readonly int _windowSize;
    private readonly int _statSize;
    private readonly long _seed;
    private readonly int _critical;
    private readonly double[] _newest;
    private readonly double[] _drawn;
    private readonly int[] _order;
    private double[] _window;
    private long _count;
    private DetectorRandom _random;

    /// <summary>A detector with the defaults of River.</summary>
    /// <param name="alpha">The p-value of the test up to which it tells of a drift, above 0 and below 1. A test follows every value, so that it must be small.</param>
    /// <param name="windowSize">The values of the window, at least twice <paramref name="statSize"/>, at most 1,000,000.</param>
    /// <param name="statSize">The values that are compared with as many, 2 to 2000.</param>
    /// <param name="seed">What the draws begin with.</param>
    public Kswin(double alpha = 0.005, int windowSize = 100, int statSize = 30, long seed = 1)
        : base("river.KSWIN", StreamValues.Numbers)
    {
        Parameter("alpha", alpha, alpha is > 0 and < 1, "above 0 and below 1");
        _statSize = (int)Parameter("stat_size", statSize, statSize is >= 2 and <= KolmogorovSmirnov.ExactLimit, $"from 2 to {KolmogorovSmirnov.ExactLimit}");
        _windowSize = (int)Parameter("window_size", windowSize, windowSize >= 2 * statSize && windowSize <= 1_000_000, "at least twice stat_size and at most 1000000");
        _seed = (long)Parameter("seed", seed, isValid: true, "a whole number");
        _critical = CriticalDistance(_statSize, alpha);
        _newest = new double[_statSize];
        _drawn = new double[_statSize];
        _order = [.. Enumerable.Range(0, _windowSize - _statSize)];
        _window = new double[_windowSize];
        Restart();
    }

    private protected override StreamSignal Next(double value)
    {
        _window[_count++ % _windowSize] = value;
        if (_count < _windowSize) return StreamSignal.None;
        for (var i = 0; i < _statSize; i++)
        {
            _newest[i] = At(_windowSize - _statSize + i);
            // The first places of an order that is shuffled as far as it is read are a draw without repetition, whatever the order was.
            var other = i + _random.NextBelow(_order.Length - i);
            (_order[i], _order[other]) = (_order[other], _order[i]);
            _drawn[i] = At(_order[i]);
        }

        Array.Sort(_newest);
        Array.Sort(_drawn);
        return Distance() >= _critical ? StreamSignal.Drift : StreamSignal.None;
    }

    private protected override void Restart()
    {
        _count = 0;
        _random = new DetectorRandom(_seed);
        for (var i = 0; i < _order.Length; i++) _order[i] = i;
    }

    private protected override void Exchange(DetectorState state)
    {
        state.Whole("count", ref _count);
        _random.Exchange(state);
        state.Numbers("window", ref _window, (int)Math.Min(_count, _windowSize));
        var order = Array.ConvertAll(_order, place => (double)place);
        state.Numbers("order", ref order, order.Length);
        for (var i = 0; i < _order.Length; i++) _order[i] = (int)order[i];
    }

    /// <summary>The smallest distance, in steps of 1/size, that is significant between two samples of this size.</summary>
    private static int CriticalDistance(int size, double alpha)
    {
        var (low, high) = ((int)Math.Floor(SmallestDistance * size) + 1, size + 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (PValue(size, middle) <= alpha) high = middle;
            else low = middle + 1;
        }

        return low;
    }

    private static double PValue(int size, int distance)
    {
        var reference = Enumerable.Range(0, size).Select(i => (double)i).ToArray();
        return KolmogorovSmirnov.Compare(new SortedSample(reference), new SortedSample(Array.ConvertAll(reference, value => value + distance))).ExactPValue;
    }

    private double At(int place) => _window[(_count + place) % _windowSize];

    private int Distance()
    {
        int i = 0, j = 0, largest = 0;
        while (i < _statSize && j < _statSize)
        {
            var value = Math.Min(_newest[i], _drawn[j]);
            while (i < _statSize && _newest[i] == value) i++;
            while (j < _statSize && _drawn[j] == value) j++;
            largest = Math.Max(largest, Math.Abs(i - j));
        }

        return largest;
    }
}
