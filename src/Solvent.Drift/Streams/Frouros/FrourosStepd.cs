using MathNet.Numerics;

namespace Solvent.Drift;

/// <summary>STEPD as Frouros 0.10 has it: tests whether the last 30 values have the same rate as those before. It reports no warnings, and its statistic is infinite, which is a drift,
/// when all values are the same.</summary>
/// <remarks>Nishida and Yamauchi, Detecting concept drift using statistical testing, Discovery Science 2007.</remarks>
internal sealed class FrourosStepd : StreamDetector
{
    private readonly int _size;
    private readonly double _alpha;
    private double[] _window;
    private long _count;
    private double _total;
    private double _recent;

    public FrourosStepd(double driftAlpha = 0.003, double minInstances = 30)
        : base("frouros.STEPD", StreamValues.Bits)
    {
        _alpha = Parameter("alpha_d", driftAlpha, driftAlpha is > 0 and < 1, "above 0 and below 1");
        _size = (int)Parameter("min_instances", minInstances, minInstances is >= 1 and <= 1_000_000, "from 1 to 1000000");
        _window = new double[_size];
    }

    private protected override StreamSignal Next(double value)
    {
        var place = _count++ % _size;
        _recent += value - _window[place];
        _window[place] = value;
        _total += value;
        if (_count < 2 * _size) return StreamSignal.None;

        double older = _count - _size, rate = _total / _count;
        var reciprocal = (1 / older) + (1.0 / _size);
        var distance = Math.Abs(((_total - _recent) / older) - (_recent / _size)) - (0.5 * reciprocal);
        var statistic = distance / Math.Sqrt(rate * (1 - rate) * reciprocal);
        return SpecialFunctions.Erfc(Math.Abs(statistic) / Math.Sqrt(2)) / 2 < _alpha ? StreamSignal.Drift : StreamSignal.None;
    }

    private protected override void Restart()
    {
        Array.Clear(_window);
        _count = 0;
        _total = _recent = 0;
    }

    private protected override void Exchange(DetectorState state)
    {
        state.Whole("count", ref _count);
        state.Number("total", ref _total);
        state.Number("recent", ref _recent);
        state.Numbers("window", ref _window, _size);
    }
}
