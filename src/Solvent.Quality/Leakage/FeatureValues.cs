using Solvent.Tables;

namespace Solvent.Quality;

/// <summary>A column as a predictor of a label: ordered numbers, or categories.</summary>
internal sealed class FeatureValues
{
    // Text of which at least this share spells numbers is a column of numbers with something else among them.
    private const double MostlyNumbers = 0.9;

    private readonly double[]? _numbers;

    private FeatureValues(double[]? numbers, int[]? codes)
    {
        _numbers = numbers;
        Codes = codes;
    }

    /// <summary>The category of each row, -1 for none; <see langword="null"/> for numbers.</summary>
    public int[]? Codes { get; }

    public static FeatureValues Of(Column column)
    {
        if (column is not TextColumn text) return new FeatureValues(Reading.Numbers(column).ToArray(), null);
        var unreadable = new List<int>();
        var numbers = Reading.OfText(text, unreadable, Reading.Number);
        var values = text.Length - text.MissingCount;
        return values - unreadable.Count >= MostlyNumbers * values ? new FeatureValues(numbers, null) : new FeatureValues(null, text.Codes.ToArray());
    }

    public bool Has(int row) => Codes is null ? !double.IsNaN(_numbers![row]) : Codes[row] >= 0;

    /// <summary>The numbers of some rows.</summary>
    public double[] Numbers(int[] rows) => Array.ConvertAll(rows, row => _numbers![row]);
}
