namespace Solvent.Experiments;

/// <summary>The words of a cell and how often each occurs.</summary>
internal sealed class CellWords
{
    private readonly string _source;
    private readonly string _language;
    private readonly Dictionary<string, int> _counts;
    private readonly int _total;

    private CellWords(RunCell cell)
    {
        (_source, _language) = (cell.Source, cell.Language);
        _counts = CodeTokens.Of(cell.Source).GroupBy(token => token, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        _total = _counts.Values.Sum();
    }

    public static CellWords Of(RunCell cell) => new(cell);

    /// <summary>The share of words that both have (Dice's coefficient): 1 for equal cells.</summary>
    public double SimilarityTo(CellWords other)
    {
        if (_language != other._language) return 0;
        if (_source == other._source) return 1;
        if (_total + other._total == 0) return 0;
        var common = _counts.Sum(word => Math.Min(word.Value, other._counts.GetValueOrDefault(word.Key)));
        return 2.0 * common / (_total + other._total);
    }
}
