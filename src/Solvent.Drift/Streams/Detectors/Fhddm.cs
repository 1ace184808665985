namespace Solvent.Drift;

/// <summary>The fast Hoeffding drift detection method: compares the share of correct values in a sliding window with the best that it was.</summary>
/// <remarks>
/// Pesaranghader and Viktor, Fast Hoeffding drift detection method for evolving data streams, ECML-PKDD 2016. It reads errors, as the others do; the indices are those of
/// River when that is given 1 for a correct value, which is what its code expects.
/// </remarks>
public sealed class Fhddm : StreamDetector
{
    private readonly int _size;
    private readonly double _bound;
    private double[] _window;
    private long _count;
    private long _correct;
    private double _best;

    /// <summary>A detector that follows River.</summary>
    /// <param name="windowSize">The values of the window, 1 to 1,000,000.</param>
    /// <param name="confidence">The chance of a false alarm at a value, above 0 and below 1.</param>
    public Fhddm(int windowSize = 100, double confidence = 1e-6)
        : base("river.FHDDM_on_correct", StreamValues.Bits)
    {
        _size = (int)Parameter("window_size", windowSize, windowSize is >= 1 and <= 1_000_000, "from 1 to 1000000");
        Parameter("confidence", confidence, confidence is > 0 and < 1, "above 0 and below 1");
        _bound = Math.Sqrt(Math.Log(1 / confidence) / (2.0 * windowSize));
        _window = new double[_size];
    }

    private protected override StreamSignal Next(double value)
    {
        var place = _count++ % _size;
        if (_count > _size) _correct -= 1 - (long)_window[place];
        _window[place] = value;
        _correct += 1 - (long)value;
        if (_count < _size) return StreamSignal.None;
        var share = (double)_correct / _size;
        _best = Math.Max(_best, share);
        return _best - share > _bound ? StreamSignal.Drift : StreamSignal.None;
    }

    private protected override void Restart()
    {
        _count = _correct = 0;
        _best = 0;
    }

    private protected override void Exchange(DetectorState state)
    {
        state.Whole("count", ref _count);
        state.Whole("correct", ref _correct);
        state.Number("best", ref _best);
        state.Numbers("window", ref _window, (int)Math.Min(_count, _size));
    }
}
