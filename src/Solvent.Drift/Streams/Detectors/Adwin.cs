namespace Solvent.Drift;

/// <summary>
/// Adaptive windowing: keeps the longest window of recent values no two parts of which differ in their means, and tells of a drift when it has to drop
/// old values. Its memory grows with the logarithm of the window.
/// </summary>
/// <remarks>
/// Bifet and Gavaldà, Learning from time-changing data with adaptive windowing, SDM 2007. The indices are those of River, which since version 0.22 looks at
/// every cut of the window; before, it left out the last bucket of each size, as Frouros does.
/// </remarks>
public sealed class Adwin : StreamDetector
{
    private readonly double _delta;
    private readonly int _clock;
    private readonly double _minWindow;
    private readonly double _gracePeriod;
    private readonly AdwinCuts _cuts;
    private readonly AdwinWindow _window;
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
        _window = new AdwinWindow((int)Parameter("max_buckets", maxBuckets, maxBuckets is >= 1 and <= 1000, "from 1 to 1000"));
        _minWindow = Parameter("min_window_length", minWindowLength, minWindowLength >= 1, "1 or more");
        _gracePeriod = Parameter("grace_period", gracePeriod, gracePeriod >= 0, "0 or more");
        _untilCheck = _clock;
    }

    /// <summary>How many values the window has.</summary>
    public double Width => _window.Count;

    /// <summary>The mean of the window; 0 when it is empty.</summary>
    public double Mean => _window.Count > 0 ? _window.Total / _window.Count : 0;

    private protected override StreamSignal Next(double value)
    {
        _window.Insert(value);
        if (--_untilCheck > 0) return StreamSignal.None;
        _untilCheck = _clock;
        return _window.Count > _gracePeriod && Shrink() ? StreamSignal.Drift : StreamSignal.None;
    }

    private protected override void Restart()
    {
        _window.Clear();
        _untilCheck = _clock;
    }

    private protected override void Exchange(DetectorState state)
    {
        state.Whole("untilCheck", ref _untilCheck);
        _window.Exchange(state);
    }

    private static string NameOf(AdwinCuts cuts) => cuts switch
    {
        AdwinCuts.All => "river.ADWIN",
        AdwinCuts.WithoutLast => "river.ADWIN_pre_fix_0_21",
        _ => "frouros.ADWIN",
    };

    private bool Shrink()
    {
        var hasChanged = false;
        while (FindsCut())
        {
            _window.RemoveOldest();
            hasChanged = true;
        }

        return hasChanged;
    }

    /// <summary>Whether the window has a cut between parts whose means differ by more than chance allows.</summary>
    private bool FindsCut()
    {
        double oldCount = 0, newCount = _window.Count, oldTotal = 0, newTotal = _window.Total;
        var confidence = Math.Log(2 * Math.Log(_window.Count) / _delta);
        var variance = _window.SquaredDistances / _window.Count;
        var isStrict = _cuts == AdwinCuts.Frouros;
        var shift = isStrict ? -_minWindow - 1 : -_minWindow + 1;
        for (var row = _window.Rows - 1; row >= 0; row--)
        {
            double size = 1L << row;
            var totals = _window.Totals(row);
            var end = _cuts == AdwinCuts.All ? totals.Length : totals.Length - 1;
            for (var bucket = 0; bucket < end; bucket++)
            {
                oldCount += size;
                newCount -= size;
                oldTotal += totals[bucket];
                newTotal -= totals[bucket];
                if (row == 0 && bucket == totals.Length - 1) return false;
                if (isStrict ? newCount <= _minWindow || oldCount <= _minWindow : newCount < _minWindow || oldCount < _minWindow) continue;

                var distance = Math.Abs((oldTotal / oldCount) - (newTotal / newCount));
                var reciprocal = (1 / (oldCount + shift)) + (1 / (newCount + shift));
                var linear = 2.0 / 3 * confidence * reciprocal;
                // The root is above 0: most cuts need none.
                if (distance > linear && distance > Math.Sqrt(2 * reciprocal * variance * confidence) + linear) return true;
            }
        }

        return false;
    }
}
