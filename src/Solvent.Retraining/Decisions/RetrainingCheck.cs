using Solvent.Datasets;
using Solvent.Drift;
using Solvent.Experiments;

namespace Solvent.Retraining;

/// <summary>Decides between retraining and holding, as a policy says.</summary>
public sealed class RetrainingCheck
{
    private readonly RetrainingPolicy _policy;
    private readonly ExperimentStore _store;
    private readonly IReadOnlyList<LedgerEntry> _ledger;
    private readonly ScoreBook _book;
    private readonly VersionDrift _drift;
    private readonly DateTimeOffset _now;

    private RetrainingCheck(RetrainingPolicy policy, ExperimentStore store, IReadOnlyList<LedgerEntry> ledger, ScoreBook book, VersionDrift drift, DateTimeOffset now)
        => (_policy, _store, _ledger, _book, _drift, _now) = (policy, store, ledger, book, drift, now);

    private ModelVersion? Champion => _book.Champion;

    /// <summary>Decides, and writes the decision into the ledger.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="store">The runs of the project that the policy is in.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="SolventException"><c>dataset-not-found</c>, <c>dataset-empty</c>; <c>column-not-found</c>, <c>scores-invalid</c>; <c>ledger-damaged</c>; what reading a version throws.</exception>
    public static async Task<RetrainingDecision> RunAsync(RetrainingPolicy policy, ExperimentStore store, TimeProvider? time = null, CancellationToken cancellationToken = default)
    {
        var repository = DatasetRepository.Open(store.Root);
        var ledger = RetrainingLedger.Open(store.Root);
        var now = (time ?? TimeProvider.System).GetUtcNow();
        var book = await ScoreBook.ReadAsync(policy, store, repository, cancellationToken);
        var check = new RetrainingCheck(policy, store, await ledger.ReadAsync(policy.Model.Name, cancellationToken), book, new VersionDrift(policy, repository), now);
        var unfit = await DataFitness.FailureAsync(repository, book.Newest, cancellationToken);
        var decision = unfit is null ? await check.DecideAsync(cancellationToken) : check.Refuse(unfit);
        await ledger.AddAsync(LedgerEntries.Of(decision), cancellationToken);
        return decision;
    }

    private RetrainingDecision Draft() => new(RetrainingOutcome.Hold, "") { At = _now, Model = _policy.Model.Name, Champion = Champion?.Reference, Newest = _book.Newest.Reference };

    private RetrainingDecision Refuse(SolventException unfit) => Draft() with { Reason = $"The newest version is not fit to learn from. {unfit.Message}" };

    private async Task<RetrainingDecision> DecideAsync(CancellationToken cancellationToken)
    {
        var draft = Draft();
        if (Champion is null) return draft with { Outcome = RetrainingOutcome.Retrain, Reason = $"'{_policy.Model.Name}' has no version with the alias '{_policy.Model.Champion}' yet." };
        var trainedOn = _book.TrainedOn(Champion);
        draft = draft with { TrainedOn = trainedOn };
        if (trainedOn == draft.Newest) return draft with { Reason = $"The champion was trained on {draft.Newest}, and there is no newer version." };
        var drift = trainedOn is null ? null : await _drift.CompareAsync(trainedOn, draft.Newest, cancellationToken);
        var findings = new List<TriggerFinding>();
        var answer = _policy.When?.Evaluate(new CheckFacts(_book, _policy, trainedOn, drift, _now), findings) ?? TriggerAnswer.Yes;
        var forecast = ErrorForecast.Of(_book.Find(Champion.Reference, draft.Newest), drift is null ? null : DriftSize.Of(drift), await PointsAsync(cancellationToken), Fresh());
        var balance = new RetrainingBalance(_policy, _book, forecast, CostEstimate.Of(_policy, _store), MonthlySpending.Of(_ledger, _now));
        draft = draft with { Findings = findings, Lines = balance.Lines, AvoidedLoss = balance.AvoidedLoss, Cost = balance.Cost?.Median, Currency = balance.Cost?.Currency };
        var (outcome, reason) = Judge(answer, findings, balance);
        return draft with { Outcome = outcome, Reason = reason };
    }

    private (RetrainingOutcome Outcome, string Reason) Judge(TriggerAnswer answer, IReadOnlyList<TriggerFinding> findings, RetrainingBalance balance)
    {
        if (answer == TriggerAnswer.No) return (RetrainingOutcome.Hold, $"Nothing asks for it: {string.Join("; ", findings.Where(finding => finding.Answer == TriggerAnswer.No).Select(finding => finding.Found))}.");
        if (answer == TriggerAnswer.Unknown) return (RetrainingOutcome.NotEnoughData, $"The trigger cannot be answered: {string.Join("; ", findings.Where(finding => finding.Answer == TriggerAnswer.Unknown).Select(finding => finding.Found))}.");
        if (_ledger.LastOrDefault(entry => entry.IsRetraining) is { } last && last.At + _policy.Cooldown > _now) return (RetrainingOutcome.Hold, FormattableString.Invariant($"The last retraining was on {last.At:yyyy-MM-dd HH:mm}, and the cooldown lasts until {last.At + _policy.Cooldown:yyyy-MM-dd HH:mm} UTC."));
        return balance.Judge();
    }

    /// <summary>Drift and error of every model on every version that it was scored on; on its own version there is no drift.</summary>
    private async Task<IReadOnlyList<(double Drift, double Error)>> PointsAsync(CancellationToken cancellationToken)
    {
        var points = new List<(double, double)>();
        var known = _book.Versions.Select(version => version.Reference).ToHashSet(StringComparer.Ordinal);
        foreach (var score in _book.Scores.Where(score => known.Contains(score.TrainedOn) && known.Contains(score.Data)))
        {
            if (score.Data == score.TrainedOn) points.Add((0, score.Error));
            else if (DriftSize.Of(await _drift.CompareAsync(score.TrainedOn, score.Data, cancellationToken)) is { } size) points.Add((size, score.Error));
        }

        return points;
    }

    private List<double> Fresh()
    {
        var own = _book.Scores.Where(score => score.Data == score.TrainedOn).ToList();
        return [.. own.Where(score => score.Model != Champion?.Reference).Concat(own.Where(score => score.Model == Champion?.Reference)).Select(score => score.Error)];
    }
}
