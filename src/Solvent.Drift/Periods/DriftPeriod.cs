namespace Solvent.Drift;

/// <summary>The rows of one span of time, compared with the reference.</summary>
/// <param name="Key">The span: <c>2001-03</c> for a month.</param>
/// <param name="Report">The comparison. Its p-values are corrected over the columns of all spans.</param>
public sealed record DriftPeriod(string Key, DriftReport Report);
