using System.Globalization;

namespace Solvent.Retraining;

/// <summary><c>rows &gt; 10000</c>: the rows that came since the champion was trained.</summary>
internal sealed record RowsCondition(TriggerComparison Comparison, double Limit) : NumberCondition(Comparison, Limit)
{
    private protected override string Name => "rows";

    private protected override string Missing => "the rows of the versions are not known";

    private protected override double? Value(ITriggerFacts facts) => facts.NewRows;

    private protected override string Found(double value) => string.Create(CultureInfo.InvariantCulture, $"{value:N0} new rows");
}
