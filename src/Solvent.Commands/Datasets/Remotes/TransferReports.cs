using Solvent.Datasets;

namespace Solvent.Commands.Datasets.Remotes;

/// <summary>Passes the progress of a transfer on to the host of a command.</summary>
internal sealed class TransferReports(string activity, IProgress<CommandProgress> progress) : IProgress<TransferProgress>
{
    public static TransferReports? To(CommandHost host, string activity) => host.Progress is { } progress ? new TransferReports(activity, progress) : null;

    public void Report(TransferProgress value) => progress.Report(new CommandProgress(activity, value.BytesDone, value.BytesTotal));
}
