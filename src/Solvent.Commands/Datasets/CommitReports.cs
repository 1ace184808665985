using Solvent.Datasets;

namespace Solvent.Commands.Datasets;

/// <summary>Shows how many bytes of a commit, an import or an export are done.</summary>
internal sealed class CommitReports : IProgress<CommitProgress>
{
    private readonly string _activity;
    private readonly IProgress<CommandProgress> _progress;

    private CommitReports(string activity, IProgress<CommandProgress> progress) => (_activity, _progress) = (activity, progress);

    /// <summary>Reports for a host that shows progress; <see langword="null"/> for one that does not.</summary>
    /// <param name="activity">What is done: <c>committing taxi.csv</c>.</param>
    /// <param name="host">Who shows it.</param>
    public static CommitReports? For(string activity, CommandHost host) => host.Progress is { } progress ? new CommitReports(activity, progress) : null;

    public void Report(CommitProgress value) => _progress.Report(new CommandProgress(_activity, value.BytesDone, value.BytesTotal));
}
