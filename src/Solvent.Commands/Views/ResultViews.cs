using Solvent.Commands.Datasets;
using Solvent.Commands.Datasets.Lineage;
using Solvent.Commands.Datasets.Remotes;
using Solvent.Commands.Drift;
using Solvent.Commands.Experiments;
using Solvent.Commands.Models;
using Solvent.Commands.Quality;
using Solvent.Datasets;
using Solvent.Drift;
using Solvent.Experiments;
using Solvent.Quality;
using Solvent.Tables;

namespace Solvent.Commands.Views;

/// <summary>The views of results that code gets from the library: the same as the commands show.</summary>
public static class ResultViews
{
    /// <summary>As <c>dataset diff</c> shows it.</summary>
    public static ResultView Of(DatasetDiff diff) => DatasetDiffView.Of(diff);

    /// <summary>As <c>dataset show</c> shows it, without the runs that used the version.</summary>
    public static ResultView Of(DatasetVersion version) => DatasetVersionsView.Of(version, runs: []);

    /// <summary>As <c>dataset list</c> shows them, without the runs that used the versions.</summary>
    public static ResultView Of(IReadOnlyList<DatasetVersion> versions)
        => DatasetVersionsView.Of(ViewFormat.Plural(versions.Count, "version"), versions, VersionRuns.None, isLog: false);

    /// <summary>As <c>dataset commit</c> shows it.</summary>
    public static ResultView Of(CommitResult result) => DatasetCommitView.Of(result);

    /// <summary>As <c>dataset lineage</c> shows it.</summary>
    public static ResultView Of(VersionLineage lineage) => LineageView.Of(lineage);

    /// <summary>As <c>dataset push</c> shows it.</summary>
    public static ResultView Of(PushResult result) => TransferView.Of(result);

    /// <summary>As <c>dataset fetch</c> shows it.</summary>
    public static ResultView Of(FetchResult result) => TransferView.Of(result);

    /// <summary>As <c>dataset pull</c> shows it, with paths relative to the current directory.</summary>
    public static ResultView Of(PullResult result) => TransferView.Of(result, Environment.CurrentDirectory);

    /// <summary>As <c>dataset repair</c> shows it.</summary>
    public static ResultView Of(RepairReport report) => RepairView.Of(report);

    /// <summary>As <c>drift</c> shows it.</summary>
    public static ResultView Of(DriftReport report) => DriftView.Of(report);

    /// <summary>As <c>drift performance</c> shows it.</summary>
    public static ResultView Of(PerformanceReport report) => DriftPerformanceView.Of(report, "data", report.ReferenceRows > 0 ? "reference" : null);

    /// <summary>As <c>expect</c> shows it.</summary>
    public static ResultView Of(ExpectationReport report) => ExpectationView.Of(report);

    /// <summary>As <c>expect --suggest</c> shows the text of them.</summary>
    public static ResultView Of(ExpectationSuite suite) => SuggestionView.Of(suite);

    /// <summary>As <c>experiment show</c> shows it.</summary>
    public static ResultView Of(RunRecord run) => RunRecordView.Of(run);

    /// <summary>As <c>experiment list</c> shows them.</summary>
    public static ResultView Of(IReadOnlyList<RunRecord> runs) => RunListView.Of(runs);

    /// <summary>As <c>experiment compare</c> shows it.</summary>
    public static ResultView Of(RunComparison comparison) => RunComparisonView.Of(comparison);

    /// <summary>As <c>model show</c> shows it, without the columns.</summary>
    public static ResultView Of(ModelVersion version) => ModelView.Of(version);

    /// <summary>As <c>model list</c> shows the versions of one.</summary>
    public static ResultView Of(RegisteredModel model) => ModelListView.Of(model);

    /// <summary>As <c>model list</c> shows them.</summary>
    public static ResultView Of(IReadOnlyList<RegisteredModel> models) => ModelListView.Of(models);

    /// <summary>As <c>experiment why</c> shows it.</summary>
    public static ResultView Of(RunExplanation explanation) => RunExplanationView.Of(explanation);

    /// <summary>As <c>experiment curves</c> shows them.</summary>
    public static ResultView Of(MetricCurves curves) => CurvesView.Of(curves);

    /// <summary>As <c>experiment leaderboard</c> shows it.</summary>
    public static ResultView Of(Leaderboard board) => LeaderboardView.Of(board);

    /// <summary>As <c>experiment parallel</c> shows them.</summary>
    public static ResultView Of(ParallelCoordinates parallel) => ParallelView.Of(parallel);

    /// <summary>The first rows of a table.</summary>
    public static ResultView Of(Table table) => TableView.Of(table);
}
