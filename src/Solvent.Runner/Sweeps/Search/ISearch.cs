namespace Solvent.Runner.Sweeps;

/// <summary>Chooses what the trials of a sweep try. It has no state: the same trial after the same outcomes always gets the same values.</summary>
internal interface ISearch
{
    /// <summary>The values of a trial, by parameter; <see langword="null"/> when everything was tried.</summary>
    /// <param name="trial">The trial, 0-based.</param>
    /// <param name="outcomes">Those of trials that ended before it.</param>
    IReadOnlyDictionary<string, string>? Suggest(int trial, IReadOnlyList<TrialOutcome> outcomes);
}
