using Solvent.Remotes.Tests.Services;

namespace Solvent.Remotes.Tests.Storage;

public sealed class ConditionalS3RemoteTests(ConditionalS3Server server) : RemoteContract, IClassFixture<ConditionalS3Server>
{
    [Fact]
    public async Task Nothing_but_the_probe_is_written_beside_what_is_created()
    {
        var remote = Open();

        await remote.TryCreateAsync("datasets/taxi/v1.json", "mine"u8.ToArray(), Token);

        Assert.Equal(["conditional-writes", "datasets/taxi/v1.json"], (await ListAsync(remote, "")).Select(item => item.Key));
    }

    protected override Task<string> NewRemoteAsync() => server.NewRemoteAsync();
}
