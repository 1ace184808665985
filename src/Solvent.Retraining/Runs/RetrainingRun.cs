using Solvent.Datasets;
using Solvent.Experiments;

namespace Solvent.Retraining;

/// <summary>
/// Retrains: scores the champion on the newest version, trains a challenger on it, and promotes the challenger if it wins on the same rows. Whenever the process is ended, there is a champion:
/// the old one until the one statement that moves its alias, and the new one from then on.
/// </summary>
public sealed class RetrainingRun
{
    private const string ModelKind = "model";

    private readonly RetrainingPolicy _policy;
    private readonly ExperimentStore _store;
    private readonly RetrainingOptions _options;
    private readonly RetrainingLedger _ledger;
    private readonly IProgress<string>? _progress;
    private readonly ScoreBook _book;

    private RetrainingRun(RetrainingPolicy policy, ExperimentStore store, RetrainingOptions options, RetrainingLedger ledger, IProgress<string>? progress, ScoreBook book)
        => (_policy, _store, _options, _ledger, _progress, _book) = (policy, store, options, ledger, progress, book);

    private string Data => _book.Newest.Reference;

    private string? Champion => _book.Champion?.Reference;

    /// <summary>Retrains as a policy says.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="store">The runs of the project that the policy is in.</param>
    /// <param name="options">How it runs here.</param>
    /// <param name="progress">Told what is being done.</param>
    /// <param name="cancellationToken">Stops it; the champion stays.</param>
    /// <exception cref="SolventException">
    /// <c>retraining-running</c>; <c>nothing-new</c>; <c>expectations-failed</c> when the newest version does not meet the expectations that were committed with it, <c>retraining-failed</c>, <c>metric-missing</c>, <c>rows-differ</c>, <c>artifact-not-found</c> for a training without a model, with which the champion stays; <c>interrupted</c>.
    /// </exception>
    public static async Task<RetrainingReport> RunAsync(RetrainingPolicy policy, ExperimentStore store, RetrainingOptions? options = null, IProgress<string>? progress = null, CancellationToken cancellationToken = default)
    {
        options ??= new RetrainingOptions();
        policy.RequireNotebook();
        var ledger = RetrainingLedger.Open(store.Root);
        using var alone = RetrainingLock.Take(store.Root, policy.Model.Name);
        var book = await ScoreBook.ReadAsync(policy with { Data = policy.Data with { Score = null } }, store, DatasetRepository.Open(store.Root), cancellationToken);
        var retraining = new RetrainingRun(policy, store, options, ledger, progress, book);
        if (!options.Force && book.Champion is { } champion && book.TrainedOn(champion) == retraining.Data)
        {
            throw new SolventException("nothing-new", $"The champion {champion.Reference} was trained on {retraining.Data}, and there is no newer version.") { Hint = "Commit new data first, or retrain all the same with --force." };
        }

        return await retraining.RunAsync(cancellationToken);
    }

    private async Task<RetrainingReport> RunAsync(CancellationToken cancellationToken)
    {
        using var run = _store.Start(_policy.Experiment ?? Path.GetFileNameWithoutExtension(_policy.Notebook), new RunOptions
        {
            Name = "retraining",
            Notebook = _policy.Notebook,
            Tags = new Dictionary<string, string>(StringComparer.Ordinal) { [RetrainingTags.Kind] = RetrainingTags.Retraining, [RetrainingTags.Data] = Data },
        });
        var task = new NotebookTask(_policy, _store, _options, run);
        try
        {
            // Should this process be killed, the ledger still says that there was something.
            run.Use(_book.Newest);
            await RecordAsync(run, task, RetrainingLedger.Started, "It has not ended yet, or its process was killed.", challenger: null, cancellationToken);
            var report = await ChallengeAsync(run, task, cancellationToken);
            run.Tag(RetrainingTags.Outcome, Name(report.End));
            await RecordAsync(run, task, Name(report.End), report.Challenge.Reason, report.Challenger, CancellationToken.None);
            return report;
        }
        catch (OperationCanceledException exception)
        {
            var interrupted = new SolventException("interrupted", Champion is null ? "The retraining was interrupted." : $"The retraining was interrupted; {Champion} stays the champion.", exception) { ExitCode = SolventException.Interrupted };
            await FailAsync(run, task, "cancelled", interrupted);
            throw interrupted;
        }
        catch (Exception exception)
        {
            await FailAsync(run, task, "failed", exception);
            throw;
        }
    }

    private async Task<RetrainingReport> ChallengeAsync(Run run, NotebookTask task, CancellationToken cancellationToken)
    {
        if (await DataFitness.FailureAsync(DatasetRepository.Open(_store.Root), _book.Newest, cancellationToken) is { } unfit) throw unfit;
        (RunRecord Run, double Metric)? champion = null;
        if (Champion is { } serving)
        {
            _progress?.Report($"scoring {serving} on {Data}");
            champion = await task.RunAsync(Data, serving, cancellationToken);
            run.Log($"champion.{_policy.Metric}", champion.Value.Metric);
        }

        _progress?.Report($"training on {Data}");
        var challenger = await task.RunAsync(Data, model: null, cancellationToken);
        run.Log($"challenger.{_policy.Metric}", challenger.Metric);
        RequireModel(challenger.Run);
        var challenge = champion is { } known
            ? Challenge.Of(_policy, known.Metric, challenger.Metric, Rows(task, known.Run, challenger.Run, cancellationToken))
            : Challenge.First(_policy, challenger.Metric);
        if (challenge.Test is { } test) run.Log("pValue", test.PValue);
        var report = new RetrainingReport(run.Id, _options.DryRun ? RetrainingEnd.DryRun : challenge.Wins ? RetrainingEnd.Promoted : RetrainingEnd.Kept, challenge, Data)
        {
            Champion = Champion,
            TrainingRun = challenger.Run.Id,
            ScoringRun = champion?.Run.Id,
            Cost = task.Cost,
            Currency = challenger.Run.Currency,
        };
        cancellationToken.ThrowIfCancellationRequested();
        return report.End == RetrainingEnd.Promoted ? report with { Challenger = Promote(challenger.Run) } : report;
    }

    private (ScoredRows, ScoredRows)? Rows(NotebookTask task, RunRecord champion, RunRecord challenger, CancellationToken cancellationToken)
    {
        var (before, after) = (task.Predictions(champion, cancellationToken), task.Predictions(challenger, cancellationToken));
        if (before is not null && after is not null) return (before, after);
        if (before is null && after is null && _policy.Promotion.Test is PromotionTest.Auto or PromotionTest.None) return null;
        throw new SolventException("predictions-missing", $"The policy wants a test on the rows, and the notebook has not logged '{_policy.Promotion.Predictions}' {(before is null && after is null ? "" : "both times")}".TrimEnd() + ".")
        {
            Hint = $"Log it when it trains and when it scores: Run.Current!.LogArtifact(\"{_policy.Promotion.Predictions}\")",
        };
    }

    private string Promote(RunRecord trained)
    {
        var registered = _store.Models.Register(trained.Id, _policy.Model.Name, description: $"retrained on {Data}");
        if (_book.Champion is { } champion)
        {
            var now = _store.Models.Resolve(_policy.Model.ChampionReference);
            if (now.Number != champion.Number)
            {
                throw new SolventException("champion-changed", $"{now.Reference} became the champion meanwhile; {registered.Reference} was compared with {champion.Reference} and is not promoted.") { Hint = "Retrain again, to compare with the new champion." };
            }

            // The order matters: between the two the old champion has both aliases, and there is never none.
            _store.Models.SetAlias(champion.Reference, _policy.Model.Previous);
        }

        _store.Models.SetAlias(registered.Reference, _policy.Model.Champion);
        return registered.Reference;
    }

    private async Task FailAsync(Run run, NotebookTask task, string outcome, Exception exception)
    {
        run.Tag(RetrainingTags.Outcome, outcome);
        run.Fail(exception);
        await RecordAsync(run, task, outcome, exception is SolventException ? exception.Message : $"{exception.GetType().Name}: {exception.Message}", challenger: null, CancellationToken.None);
    }

    private Task RecordAsync(Run run, NotebookTask task, string outcome, string reason, string? challenger, CancellationToken cancellationToken)
        => _ledger.AddAsync(
            new LedgerEntry(LedgerKind.Run, _options.TimeProvider.GetUtcNow(), _policy.Model.Name, outcome, reason)
            {
                Champion = Champion,
                Challenger = challenger,
                Data = Data,
                Run = run.Id,
                Cost = outcome == RetrainingLedger.Started ? null : task.Cost,
            },
            cancellationToken);

    private static void RequireModel(RunRecord run)
    {
        if (run.Artifacts.Any(artifact => artifact.Kind == ModelKind)) return;
        throw new SolventException("artifact-not-found", $"The training run {run.Id} has logged no model.") { Hint = "Log what Fit has returned: Run.Current!.LogModel(model, data.Schema)." };
    }

    private static string Name(RetrainingEnd end) => end switch
    {
        RetrainingEnd.Promoted => "promoted",
        RetrainingEnd.Kept => "kept",
        _ => "dryRun",
    };
}
