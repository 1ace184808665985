using Solvent.Remotes.Tests.Services;

namespace Solvent.Remotes.Tests.Storage;

public sealed class AzureRemoteTests(Azurite azurite) : RemoteContract
{
    protected override Task<string> NewRemoteAsync() => azurite.NewRemoteAsync(Token);
}
