using System.Net;
using System.Net.Sockets;
using Solvent.Datasets;
using Solvent.Remotes.Tests.Credentials;
using Solvent.Remotes.Tests.Services;

namespace Solvent.Remotes.Tests.Storage;

[Collection(nameof(CredentialsCollection))]
public sealed class SilentServerTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly TcpListener _server = new(IPAddress.Loopback, 0);
    private readonly ChangedEnvironment _environment = new ChangedEnvironment()
        .Set("AZURE_STORAGE_CONNECTION_STRING", null).Set("AZURE_STORAGE_KEY", Azurite.Key)
        .Set("AWS_ACCESS_KEY_ID", Swift.AccessKey).Set("AWS_SECRET_ACCESS_KEY", Swift.SecretKey);

    public SilentServerTests() => _server.Start();

    public void Dispose()
    {
        _environment.Dispose();
        _server.Dispose();
    }

    [Fact]
    public async Task A_store_of_S3_that_takes_connections_and_says_nothing_is_given_up()
        => await IsGivenUpAsync(new S3Provider(Patience).Open($"s3://bucket/prefix?endpoint=http://{_server.LocalEndpoint}"));

    [Fact]
    public async Task A_store_of_Azure_that_takes_connections_and_says_nothing_is_given_up()
        => await IsGivenUpAsync(new AzureProvider(Patience).Open($"azure://account/container?endpoint=http://{_server.LocalEndpoint}"));

    private static async Task IsGivenUpAsync(IRemoteStorage storage)
    {
        using var remote = storage;

        var failure = await Assert.ThrowsAsync<SolventException>(() => remote.TryReadAsync("format", 0, TestContext.Current.CancellationToken));

        Assert.Equal("remote-unreachable", failure.Code);
    }
}
