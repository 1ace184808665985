namespace Solvent.Runner.Sweeps;

/// <summary>All combinations; the last parameter changes fastest.</summary>
internal sealed class GridSearch : ISearch
{
    private readonly SearchSpace _space;
    private readonly IReadOnlyList<IReadOnlyList<string>> _values;

    /// <exception cref="SolventException"><c>search-space-invalid</c>, naming a parameter without an end of values.</exception>
    public GridSearch(SearchSpace space)
    {
        _space = space;
        _values = [.. space.Dimensions.Select(dimension => dimension.Values ?? throw new SolventException("search-space-invalid", $"A grid cannot try all of '{dimension.Name}={dimension.Text}'.")
        {
            Hint = $"Say how many: {dimension.Name}={dimension.Text}:5, or search with --search tpe.",
            ExitCode = SolventException.WrongUsage,
        })];
    }

    public IReadOnlyDictionary<string, string>? Suggest(int trial, IReadOnlyList<TrialOutcome> outcomes)
    {
        var rest = trial;
        var point = new string[_values.Count];
        for (var i = _values.Count - 1; i >= 0; i--)
        {
            point[i] = _values[i][rest % _values[i].Count];
            rest /= _values[i].Count;
        }

        if (rest > 0) return null;
        return _space.Dimensions.Zip(point).ToDictionary(pair => pair.First.Name, pair => pair.Second, StringComparer.Ordinal);
    }
}
