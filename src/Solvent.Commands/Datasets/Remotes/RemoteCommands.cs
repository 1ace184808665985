using System.CommandLine;
using Solvent.Datasets;
using Solvent.Remotes;

namespace Solvent.Commands.Datasets.Remotes;

/// <summary>The commands under <c>dataset remote</c>, and what commands that use remotes share.</summary>
internal static class RemoteCommands
{
    public static Command Create() => new("remote", "The places that versions are exchanged through: folders, Azure Blob Storage, S3.")
    {
        new RemoteAddCommand(),
        new RemoteListCommand(),
        new RemoteRemoveCommand(),
    };

    /// <summary>The remotes of the project in which a command is typed.</summary>
    public static DatasetRemotes Open(CommandHost host) => new(DatasetRepository.Open(host.WorkingDirectory), CloudProviders.All);

    /// <summary>An argument that names a remote.</summary>
    public static Argument<string> Name() => new("name") { Description = "The name of the remote.", CompletionSources = { WordSources.Remotes } };
}
