using Solvent.Remotes.Tests.Services;

namespace Solvent.Remotes.Tests.Storage;

public sealed class UnconditionalS3RemoteTests(UnconditionalS3Server server) : RemoteContract, IClassFixture<UnconditionalS3Server>
{
    [Fact]
    public async Task No_claim_is_left_behind()
    {
        var remote = Open();

        await remote.TryCreateAsync("datasets/taxi/v1.json", "mine"u8.ToArray(), Token);
        await remote.TryCreateAsync("datasets/taxi/v1.json", "yours"u8.ToArray(), Token);

        Assert.Equal(["conditional-writes", "datasets/taxi/v1.json"], (await ListAsync(remote, "")).Select(item => item.Key));
    }

    protected override Task<string> NewRemoteAsync() => server.NewRemoteAsync();
}
