using System.Globalization;

namespace Solvent.Retraining;

/// <summary><c>age &gt;= 30d</c>, a schedule: how long ago the champion was registered.</summary>
internal sealed record AgeCondition(TriggerComparison Comparison, double Limit) : NumberCondition(Comparison, Limit)
{
    private protected override string Name => "age";

    private protected override string Missing => "there is no champion yet";

    private protected override string LimitText => TriggerLexer.Write(TimeSpan.FromSeconds(Limit));

    private protected override double? Value(ITriggerFacts facts) => facts.Age?.TotalSeconds;

    private protected override string Found(double value) => string.Create(CultureInfo.InvariantCulture, $"the champion is {value / 86_400:0.##} days old");
}
