using System.Globalization;

namespace Solvent.Retraining;

/// <summary>What a retraining is expected to avoid against what it costs.</summary>
internal sealed class RetrainingBalance
{
    private readonly RetrainingPolicy _policy;
    private readonly ScoreBook _book;
    private readonly ErrorForecast _forecast;
    private readonly MonthlySpending _spent;
    private readonly List<DecisionLine> _lines;

    public RetrainingBalance(RetrainingPolicy policy, ScoreBook book, ErrorForecast forecast, CostEstimate? cost, MonthlySpending spent)
    {
        (_policy, _book, _forecast, Cost, _spent) = (policy, book, forecast, cost, spent);
        _lines = [.. forecast.Lines];
        AddLoss();
        _lines.Add(CostLine());
        AddBudget();
    }

    public CostEstimate? Cost { get; }

    /// <summary>The expected avoided loss, in the currency.</summary>
    public double? AvoidedLoss { get; private set; }

    public IReadOnlyList<DecisionLine> Lines => _lines;

    private string Unit => Cost?.Currency is { } currency ? $" {currency}" : "";

    public (RetrainingOutcome Outcome, string Reason) Judge()
    {
        if (_policy.Budget.Retrainings is { } most && _spent.Retrainings >= most) return (RetrainingOutcome.Hold, $"The budget of this month is spent: {_spent.Retrainings} of {most} retrainings.");
        if (_policy.Budget.PerMonth is { } money)
        {
            if (Cost is null) return (RetrainingOutcome.NotEnoughData, "There is a budget, and nothing tells what a retraining costs.");
            if (_spent.Cost + Cost.Median > money) return (RetrainingOutcome.Hold, $"The budget of this month does not suffice: {Money(money - _spent.Cost)} are left, and a retraining costs {Money(Cost.Median)}.");
        }

        if (_policy.Value is null) return (RetrainingOutcome.Retrain, "The trigger is met. The policy does not say what errors cost, so that nothing is weighed against the retraining.");
        if (AvoidedLoss is not { } avoided) return (RetrainingOutcome.NotEnoughData, $"What a retraining would avoid is not known: {_lines.First(line => line.Value is null && line.Name is not "drift and error").Text}.");
        if (Cost is null) return (RetrainingOutcome.NotEnoughData, "Nothing tells what a retraining costs: no past run of the notebook has a price, and the policy has no fixed cost.");
        return avoided > Cost.Median
            ? (RetrainingOutcome.Retrain, $"It is expected to avoid {Money(avoided)} and to cost {Money(Cost.Median)}.")
            : (RetrainingOutcome.Hold, $"It is expected to avoid {Money(avoided)}, which is not more than the {Money(Cost.Median)} that it costs.");
    }

    private void AddLoss()
    {
        if (_policy.Value is not { } value) return;
        var perDay = RowsPerDay(value, out var source);
        _lines.Add(new DecisionLine("rows a day", perDay, source));
        var days = value.Horizon.TotalDays;
        if (_forecast.Avoided is not { } avoided || perDay is not { } rows)
        {
            _lines.Add(new DecisionLine("avoided loss", Value: null, "an error or the number of rows is not known"));
            return;
        }

        var each = rows * days * value.PerError;
        AvoidedLoss = avoided * each;
        _lines.Add(new DecisionLine(
            "avoided loss",
            AvoidedLoss,
            string.Create(CultureInfo.InvariantCulture, $"({_forecast.Now:0.####} − {_forecast.After:0.####}) × {rows:N0} rows a day × {days:0.##} days × {value.PerError:0.#####}{Unit} an error"))
        {
            Low = _forecast.Interval?.Low * each,
            High = _forecast.Interval?.High * each,
        });
    }

    private DecisionLine CostLine()
    {
        if (Cost is not { } cost) return new DecisionLine("cost", Value: null, "no past run of the notebook has a price, and the policy has no fixed cost");
        if (cost.Runs == 0) return new DecisionLine("cost", cost.Median, "the fixed cost; no past run tells what the machine costs");
        var machine = string.Create(CultureInfo.InvariantCulture, $"median of {cost.Runs} past run{(cost.Runs == 1 ? "" : "s")} of {cost.Seconds:0.#} s{(cost.CpuSeconds is { } processor ? $" ({processor.ToString("0.#", CultureInfo.InvariantCulture)} CPU s)" : "")}");
        return new DecisionLine("cost", cost.Median, _policy.Cost.Fixed > 0 ? string.Create(CultureInfo.InvariantCulture, $"{_policy.Cost.Fixed:0.##}{Unit} fixed, and the machine: {machine}") : machine) { Low = cost.Low, High = cost.High };
    }

    private void AddBudget()
    {
        if (_policy.Budget.PerMonth is { } money) _lines.Add(new DecisionLine("budget left", Math.Max(0, money - _spent.Cost), $"{Money(money)} a month, {Money(_spent.Cost)} spent"));
        if (_policy.Budget.Retrainings is { } most) _lines.Add(new DecisionLine("retrainings left", Math.Max(0, most - _spent.Retrainings), string.Create(CultureInfo.InvariantCulture, $"{most} a month, {_spent.Retrainings} done")));
    }

    private double? RowsPerDay(ValuePolicy value, out string source)
    {
        source = "as the policy says";
        if (value.RowsPerDay is { } told) return told;
        source = "the versions do not tell how many rows come in a day";
        var (versions, first) = (_book.Versions, _book.Versions[0]);
        var days = (_book.Newest.CreatedAt - first.CreatedAt).TotalDays;
        if (days < 1 || versions.Any(version => version.Rows is null)) return null;
        source = string.Create(CultureInfo.InvariantCulture, $"what came with {versions.Count} versions in {days:0.#} days");
        return (_policy.Data.IsCumulative ? Math.Max(0, _book.Newest.Rows!.Value - first.Rows!.Value) : versions.Skip(1).Sum(version => version.Rows!.Value)) / days;
    }

    private string Money(double amount) => string.Create(CultureInfo.InvariantCulture, $"{amount:#,##0.##}{Unit}");
}
