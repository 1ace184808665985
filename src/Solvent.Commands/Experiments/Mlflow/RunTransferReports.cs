using System.Globalization;
using Solvent.Experiments;

namespace Solvent.Commands.Experiments.Mlflow;

/// <summary>Passes the progress of a transfer of runs on to the host of a command.</summary>
internal sealed class RunTransferReports(string activity, IProgress<CommandProgress> progress) : IProgress<RunTransferProgress>
{
    public static RunTransferReports? To(CommandHost host, string activity) => host.Progress is { } progress ? new RunTransferReports(activity, progress) : null;

    public void Report(RunTransferProgress value) => progress.Report(new CommandProgress(
        string.Create(CultureInfo.InvariantCulture, $"{activity} run {Math.Min(value.RunsDone + 1, value.RunsTotal)} of {value.RunsTotal}"), value.BytesDone, value.BytesTotal));
}
