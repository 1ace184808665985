namespace Solvent.Quality;

/// <summary>The values of a part of a condition, one a row, or one for all rows.</summary>
internal sealed class ConditionValues
{
    private readonly double[] _numbers;
    private readonly string?[] _texts;

    public ConditionValues(ConditionKind kind, double[] numbers, bool isConstant = false)
    {
        Kind = kind;
        _numbers = numbers;
        _texts = [];
        IsConstant = isConstant;
    }

    public ConditionValues(string?[] texts, bool isConstant = false)
    {
        Kind = ConditionKind.Text;
        _numbers = [];
        _texts = texts;
        IsConstant = isConstant;
    }

    public ConditionKind Kind { get; }

    /// <summary>Whether there is one value for all rows.</summary>
    public bool IsConstant { get; }

    /// <summary>A number, moment or truth; NaN is missing or unknown.</summary>
    public double Number(int row) => _numbers[IsConstant ? 0 : row];

    public string? Text(int row) => _texts[IsConstant ? 0 : row];
}
