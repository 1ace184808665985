using Solvent.Remotes.Tests.Services;

namespace Solvent.Remotes.Tests.Storage;

public sealed class S3RemoteTests(Swift swift) : RemoteContract
{
    protected override Task<string> NewRemoteAsync() => swift.NewRemoteAsync(Token);
}
