using Solvent.Remotes.Tests.Services;

namespace Solvent.Remotes.Tests.Exchange;

public sealed class AzureExchangeTests(Azurite azurite) : CloudExchange
{
    protected override Task<string> NewRemoteAsync() => azurite.NewRemoteAsync(Token);
}
