namespace Solvent.Drift;

/// <summary>Tells of drifts at random, whatever the values are: a detector that is not better than this one finds nothing.</summary>
public sealed class DummyDetector : StreamDetector
{
    private readonly double _rate;
    private DetectorRandom _random;

    /// <summary>A detector of nothing.</summary>
    /// <param name="rate">The chance of an alarm at a value, 0 to 1.</param>
    /// <param name="seed">What the alarms begin with.</param>
    public DummyDetector(double rate = 0.001, long seed = 1)
        : base("dummy", StreamValues.Numbers)
    {
        _rate = Parameter("rate", rate, rate is >= 0 and <= 1, "between 0 and 1");
        _random = new DetectorRandom((long)Parameter("seed", seed, isValid: true, "a whole number"));
    }

    private protected override StreamSignal Next(double value) => _random.NextShare() < _rate ? StreamSignal.Drift : StreamSignal.None;

    // To begin the random numbers anew would repeat the same alarm forever.
    private protected override void Restart()
    {
    }

    private protected override void Exchange(DetectorState state) => _random.Exchange(state);
}
