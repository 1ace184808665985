using Solvent.Commands.Views;
using Solvent.Datasets;
using Solvent.Drift;
using Solvent.Experiments;
using Solvent.Kernel.Formatting;
using Solvent.Quality;
using Solvent.Tables;

namespace Solvent.Magics.Sessions;

/// <summary>Lets results of C# calls look like the results of the commands.</summary>
internal static class SessionFormatters
{
    public static void AddTo(FormatterRegistry formatters)
    {
        formatters.Register<DatasetDiff>(value => ViewBundle.Of(ResultViews.Of(value)));
        formatters.Register<DatasetVersion>(value => ViewBundle.Of(ResultViews.Of(value)));
        formatters.Register<IReadOnlyList<DatasetVersion>>(value => ViewBundle.Of(ResultViews.Of(value)));
        formatters.Register<VersionLineage>(value => ViewBundle.Of(ResultViews.Of(value)));
        formatters.Register<CommitResult>(value => ViewBundle.Of(ResultViews.Of(value)));
        formatters.Register<PushResult>(value => ViewBundle.Of(ResultViews.Of(value)));
        formatters.Register<FetchResult>(value => ViewBundle.Of(ResultViews.Of(value)));
        formatters.Register<PullResult>(value => ViewBundle.Of(ResultViews.Of(value)));
        formatters.Register<RepairReport>(value => ViewBundle.Of(ResultViews.Of(value)));
        formatters.Register<DriftReport>(value => ViewBundle.Of(ResultViews.Of(value)));
        formatters.Register<ExpectationReport>(value => ViewBundle.Of(ResultViews.Of(value)));
        formatters.Register<ExpectationSuite>(value => ViewBundle.Of(ResultViews.Of(value)));
        formatters.Register<RunRecord>(value => ViewBundle.Of(ResultViews.Of(value)));
        formatters.Register<IReadOnlyList<RunRecord>>(value => ViewBundle.Of(ResultViews.Of(value)));
        formatters.Register<RunComparison>(value => ViewBundle.Of(ResultViews.Of(value)));
        formatters.Register<ModelVersion>(value => ViewBundle.Of(ResultViews.Of(value)));
        formatters.Register<RegisteredModel>(value => ViewBundle.Of(ResultViews.Of(value)));
        formatters.Register<IReadOnlyList<RegisteredModel>>(value => ViewBundle.Of(ResultViews.Of(value)));
        formatters.Register<RunExplanation>(value => ViewBundle.Of(ResultViews.Of(value)));
        formatters.Register<MetricCurves>(value => ViewBundle.Of(ResultViews.Of(value)));
        formatters.Register<Leaderboard>(value => ViewBundle.Of(ResultViews.Of(value)));
        formatters.Register<ParallelCoordinates>(value => ViewBundle.Of(ResultViews.Of(value)));
        formatters.Register<Table>(value => ViewBundle.Of(ResultViews.Of(value)));
    }
}
