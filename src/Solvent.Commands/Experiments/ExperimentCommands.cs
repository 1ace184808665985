using System.CommandLine;
using Solvent.Commands.Experiments.Mlflow;

namespace Solvent.Commands.Experiments;

/// <summary>The commands under <c>experiment</c>.</summary>
internal static class ExperimentCommands
{
    public static Command Create(CommandSurface surface) => new("experiment", "Runs: start them, log to them, compare them.")
    {
        new ExperimentStartCommand(surface),
        new ExperimentLogCommand(),
        new ExperimentEndCommand(),
        new ExperimentListCommand(),
        new ExperimentShowCommand(),
        new ExperimentArtifactsCommand(),
        new ExperimentCompareCommand(),
        new ExperimentBestCommand(),
        new ExperimentWhyCommand(),
        new ExperimentLeaderboardCommand(),
        new ExperimentCurvesCommand(),
        new ExperimentParallelCommand(),
        new ExperimentDeleteCommand(),
        new ExperimentRestoreCommand(),
        new ExperimentPurgeCommand(),
        new ExperimentExportCommand(),
        new ExperimentImportCommand(),
        new ExperimentSyncCommand(),
        new ExperimentReproduceCommand(),
        new ExperimentPushCommand(),
        new ExperimentPullCommand(),
        new ExperimentImportMlrunsCommand(),
    };

    /// <summary>An option that names an open run.</summary>
    public static Option<string?> OpenRun() => new("--run", "-r")
    {
        Description = "The run, by its id or the beginning of it; the one that is open by default.",
        HelpName = "id",
        CompletionSources = { WordSources.Runs },
    };
}
