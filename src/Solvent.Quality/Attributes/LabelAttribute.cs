namespace Solvent.Quality;

/// <summary>The column that is to be predicted: it is not constant, and no other column tells it nearly alone.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public sealed class LabelAttribute : ExpectationAttribute
{
    /// <summary>The AUC of one column, 0.5 to 1, from which it is at fault.</summary>
    public double LeakageAuc { get; set; } = LabelLeakage.Suspicious;

    /// <summary>The least share of the rows that each class has; 0 for any.</summary>
    public double MinClassShare { get; set; }

    private protected override IEnumerable<string> Statements(string? column)
    {
        if (column is null) throw NeedsColumn();
        yield return $"{column} not constant";
        if (MinClassShare > 0) yield return $"{column} every class at least {Shares.ToText(MinClassShare)}";
        yield return $"{column} without leakage from {Quoting.Number(LeakageAuc)}";
    }
}
