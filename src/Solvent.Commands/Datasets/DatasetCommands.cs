using System.CommandLine;
using Solvent.Commands.Datasets.Dvc;
using Solvent.Commands.Datasets.Lineage;
using Solvent.Commands.Datasets.Remotes;

namespace Solvent.Commands.Datasets;

/// <summary>The commands under <c>dataset</c>.</summary>
internal static class DatasetCommands
{
    public static Command Create(CommandSurface surface) => new("dataset", "Versions of data: commit them, compare them, get them back.")
    {
        new DatasetCommitCommand(),
        new DatasetListCommand(),
        new DatasetLogCommand(),
        new DatasetShowCommand(),
        new DatasetStatusCommand(),
        new DatasetOpenCommand(surface),
        new DatasetDiffCommand(),
        new DatasetCheckoutCommand(),
        new DatasetVerifyCommand(),
        new DatasetGcCommand(),
        new DatasetTagCommand(),
        new DatasetUntagCommand(),
        new DatasetRenameCommand(),
        new DatasetRemoveCommand(),
        new DatasetLineageCommand(),
        new DatasetImportDvcCommand(),
        new DatasetExportDvcCommand(),
        RemoteCommands.Create(),
        new DatasetPushCommand(),
        new DatasetFetchCommand(),
        new DatasetPullCommand(),
        new DatasetRepairCommand(),
    };

    /// <summary>An argument that names a version.</summary>
    public static Argument<string> Reference(string name, string description)
        => new(name) { Description = $"{description}: name, name@v3, name@latest, name@1f3a9c or name#tag.", CompletionSources = { WordSources.Versions } };
}
