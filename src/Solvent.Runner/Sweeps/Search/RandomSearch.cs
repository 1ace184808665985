namespace Solvent.Runner.Sweeps;

/// <summary>Values drawn by chance, each combination once (Bergstra and Bengio, Random Search for Hyper-Parameter Optimization, JMLR 2012).</summary>
internal sealed class RandomSearch(SearchSpace space, long seed) : ISearch
{
    private const int MostTries = 1000;

    private readonly List<IReadOnlyDictionary<string, string>?> _points = [];
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, string>? Suggest(int trial, IReadOnlyList<TrialOutcome> outcomes)
    {
        while (_points.Count <= trial) _points.Add(space.Size <= _seen.Count ? null : Draw(_points.Count));
        return _points[trial];
    }

    /// <summary>A point drawn evenly.</summary>
    public static IReadOnlyDictionary<string, string> Draw(SearchSpace space, TrialRandom random)
        => space.Dimensions.ToDictionary(dimension => dimension.Name, dimension => dimension.At(random.Next()), StringComparer.Ordinal);

    private IReadOnlyDictionary<string, string> Draw(int trial)
    {
        var random = new TrialRandom(seed, trial);
        IReadOnlyDictionary<string, string> point;
        var tries = 0;
        do point = Draw(space, random);
        while (!_seen.Add(string.Join('\n', point.Values)) && ++tries < MostTries);
        return point;
    }
}
