using Solvent.Datasets;

namespace Solvent.Remotes.Tests;

/// <summary>Opens remotes of every kind.</summary>
internal static class Remotes
{
    public static IReadOnlyList<IRemoteProvider> Providers { get; } = [new FolderProvider(), .. CloudProviders.All];

    public static IRemoteStorage Open(string address) => Providers.Single(provider => provider.Recognizes(address)).Open(address);
}
