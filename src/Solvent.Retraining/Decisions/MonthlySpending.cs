namespace Solvent.Retraining;

/// <summary>What retrainings of this calendar month have cost.</summary>
/// <param name="Cost">In the currency, with what failed.</param>
/// <param name="Retrainings">How many came to a result.</param>
internal sealed record MonthlySpending(double Cost, int Retrainings)
{
    public static MonthlySpending Of(IReadOnlyList<LedgerEntry> ledger, DateTimeOffset now)
    {
        var (year, month) = (now.UtcDateTime.Year, now.UtcDateTime.Month);
        var entries = ledger.Where(entry => entry.Kind == LedgerKind.Run && entry.At.UtcDateTime.Year == year && entry.At.UtcDateTime.Month == month).ToList();
        return new MonthlySpending(entries.Sum(entry => entry.Cost ?? 0), entries.Count(entry => entry.IsRetraining));
    }
}
