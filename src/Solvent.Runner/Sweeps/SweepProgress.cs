namespace Solvent.Runner.Sweeps;

/// <summary>How far a sweep has come, whenever a trial starts or ends.</summary>
/// <param name="Trial">The trial that has started or ended.</param>
/// <param name="Best">The best trial so far.</param>
/// <param name="Over">How many trials are over.</param>
/// <param name="Running">How many run.</param>
/// <param name="Total">How many there are at most, if that is known.</param>
public sealed record SweepProgress(Trial Trial, Trial? Best, int Over, int Running, long? Total);
