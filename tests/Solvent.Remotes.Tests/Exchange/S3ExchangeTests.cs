using Solvent.Remotes.Tests.Services;

namespace Solvent.Remotes.Tests.Exchange;

public sealed class S3ExchangeTests(Swift swift) : CloudExchange
{
    protected override Task<string> NewRemoteAsync() => swift.NewRemoteAsync(Token);
}
