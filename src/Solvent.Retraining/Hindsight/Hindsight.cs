namespace Solvent.Retraining;

/// <summary>Judges decisions by what was measured since.</summary>
internal static class Hindsight
{
    public static LedgerReport Judge(RetrainingPolicy policy, ScoreBook book, IReadOnlyList<LedgerEntry> entries)
    {
        var report = new LedgerReport(policy.Model.Name, [])
        {
            Cost = entries.Where(entry => entry.Kind == LedgerKind.Run).Sum(entry => entry.Cost ?? 0),
            PerError = policy.Value?.PerError,
        };
        if (ServedBlocks.Of(book, Champions(policy, book, entries)) is not { } served) return report with { Entries = [.. entries.Select(entry => new JudgedEntry(entry, Regret: null, "no model has served a version yet"))] };
        var matrix = served.Matrix;
        var actual = new RetrainingPlan(served.Promoted, PlanSimulation.Errors(matrix, served.Promoted));
        var best = OptimalPlans.ByBudget(matrix, actual.Retrainings)[^1];
        return report with
        {
            Entries = [.. entries.Select(entry => Judge(policy, served, entries, entry))],
            Blocks = served.Names,
            Actual = actual,
            Best = double.IsFinite(best.Errors) ? best : null,
            Missing = served.Missing,
            Curves = Curves(matrix, actual, best),
        };
    }

    private static JudgedEntry Judge(RetrainingPolicy policy, ServedBlocks served, IReadOnlyList<LedgerEntry> entries, LedgerEntry entry)
    {
        if (served.BlockOf(entry.Data) is not ({ } block and > 0)) return new JudgedEntry(entry, Regret: null, "nothing was served before it");
        if (block >= served.Count) return new JudgedEntry(entry, Regret: null, "no later version has come yet");
        if (policy.Value is not { PerError: > 0 } value) return new JudgedEntry(entry, Regret: null, "the policy does not say what errors cost");
        if (entry.Outcome is "failed" or "cancelled" or "started" or "dryRun" or "notEnoughData") return new JudgedEntry(entry, Regret: null, "it decided nothing");
        if (CostOf(entries) is not { } cost) return new JudgedEntry(entry, Regret: null, "no retraining tells what one costs");
        var before = served.Promoted.LastOrDefault(model => model < block);
        // In errors, so that both are of one kind.
        var price = cost / value.PerError;
        var hold = OptimalPlans.ForCost(served.After(block, before), price).Total(price);
        var retrain = served.HasModel(block) ? OptimalPlans.ForCost(served.After(block, block), price).Total(price) + price : double.PositiveInfinity;
        if (!double.IsFinite(hold) || !double.IsFinite(retrain)) return new JudgedEntry(entry, Regret: null, served.HasModel(block) ? "the models were not scored on all later versions" : "no model was trained then, so that nobody knows what it would have done");
        var retrained = entry.Outcome is "retrain" or "promoted";
        // A challenger that was trained and did not win has cost its training and changed nothing.
        var chosen = retrained ? retrain : entry.Outcome == "kept" ? hold + price : hold;
        var better = Math.Min(hold, retrain);
        return new JudgedEntry(entry, (chosen - better) * value.PerError, chosen > better ? (retrained || entry.Outcome == "kept" ? "holding was better" : "retraining was better") : null);
    }

    // Those of the ledger, and those that were made champion by hand as far as aliases still tell.
    private static HashSet<string> Champions(RetrainingPolicy policy, ScoreBook book, IReadOnlyList<LedgerEntry> entries)
        => entries.Where(entry => entry.Outcome == "promoted").Select(entry => entry.Challenger)
            .Concat(book.Models.Where(model => model.Aliases.Contains(policy.Model.Champion, StringComparer.Ordinal) || model.Aliases.Contains(policy.Model.Previous, StringComparer.Ordinal)).Select(model => model.Reference))
            .OfType<string>().ToHashSet(StringComparer.Ordinal);

    private static double? CostOf(IReadOnlyList<LedgerEntry> entries)
    {
        var costs = entries.Where(entry => entry is { IsRetraining: true, Cost: not null }).Select(entry => entry.Cost!.Value).Order().ToList();
        return costs.Count == 0 ? null : costs[costs.Count / 2];
    }

    private static Dictionary<string, IReadOnlyList<double>> Curves(ErrorMatrix matrix, RetrainingPlan actual, RetrainingPlan best)
    {
        var curves = new Dictionary<string, IReadOnlyList<double>>(StringComparer.Ordinal) { ["what was done"] = Curve(matrix, actual.RetrainAfter), ["never"] = Curve(matrix, []) };
        if (double.IsFinite(best.Errors)) curves["best plan"] = Curve(matrix, best.RetrainAfter);
        return curves;
    }

    private static List<double> Curve(ErrorMatrix matrix, IReadOnlyList<int> after)
    {
        var (model, sum) = (0, 0.0);
        var curve = new List<double>();
        for (var block = 1; block <= matrix.Blocks; block++)
        {
            sum += matrix[model, block];
            curve.Add(sum);
            if (after.Contains(block)) model = block;
        }

        return curve;
    }
}
