using Solvent.Experiments;

namespace Solvent.Runner;

/// <summary>Tells one of several runs that a notebook starts, by what a run of the same cells was.</summary>
/// <param name="Experiment">Its experiment.</param>
/// <param name="FromCell">The cell that started it, 0-based; -1 when the host did.</param>
/// <param name="Params">Its parameters.</param>
public sealed record RunCounterpart(string Experiment, int FromCell, IReadOnlyDictionary<string, string> Params)
{
    internal bool Is(string experiment, RunOptions options)
    {
        if (experiment != Experiment) return false;
        if (FromCell >= 0 && RunEnvironment.Current?.CellIndex is { } running && running < FromCell) return false;
        return (options.Parameters ?? new Dictionary<string, object>(StringComparer.Ordinal)).All(param => Params.TryGetValue(param.Key, out var value)
            && value == (Convert.ToString(param.Value, System.Globalization.CultureInfo.InvariantCulture) ?? ""));
    }
}
