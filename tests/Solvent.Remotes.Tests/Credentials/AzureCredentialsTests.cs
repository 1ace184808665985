using Solvent.TestServices;
using Azure.Storage.Blobs;
using Azure.Storage.Sas;
using Solvent.Datasets;
using Solvent.Remotes.Tests.Services;

namespace Solvent.Remotes.Tests.Credentials;

[Collection(nameof(CredentialsCollection))]
public sealed class AzureCredentialsTests(Azurite azurite)
{
    private const string WrongKey = "d3JvbmctV1JPTkdTRUNSRVQtd3Jvbmc=";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Wrong_credentials_are_told_without_repeating_them()
    {
        var address = await azurite.NewRemoteAsync(Token);
        using var environment = new ChangedEnvironment().Set("AZURE_STORAGE_CONNECTION_STRING", azurite.ConnectionString.Replace(Azurite.Key, WrongKey, StringComparison.Ordinal));
        using var remote = Remotes.Open(address);

        var failure = await Assert.ThrowsAsync<SolventException>(() => remote.TryReadAsync("format", 0, Token));

        Assert.Equal("remote-access-denied", failure.Code);
        Assert.Contains("AZURE_STORAGE_CONNECTION_STRING", failure.Hint, StringComparison.Ordinal);
        Assert.DoesNotContain(WrongKey, failure.Message + failure.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Credentials_that_cannot_be_read_are_told_without_repeating_them()
    {
        var address = await azurite.NewRemoteAsync(Token);
        using var environment = new ChangedEnvironment().Set("AZURE_STORAGE_CONNECTION_STRING", "AccountName=devstoreaccount1;AccountKey=WRONGSECRET");

        var failure = Assert.Throws<SolventException>(() => Remotes.Open(address));

        Assert.Equal("remote-access-denied", failure.Code);
        Assert.DoesNotContain("WRONGSECRET", failure.Message + failure.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_connection_string_of_another_account_is_not_used()
    {
        await azurite.StartAsync(Token);

        var failure = Assert.Throws<SolventException>(() => Remotes.Open("azure://otheraccount/container"));

        Assert.Equal("remote-access-denied", failure.Code);
        Assert.Contains("'otheraccount'", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_of_the_account_is_enough()
    {
        var container = await NewContainerAsync();
        using var environment = new ChangedEnvironment().Set("AZURE_STORAGE_CONNECTION_STRING", null).Set("AZURE_STORAGE_KEY", Azurite.Key);
        using var remote = Remotes.Open(azurite.AddressOf(container.Name));

        Assert.True(await remote.TryCreateAsync("format", "1"u8.ToArray(), Token));
    }

    [Fact]
    public async Task A_signature_that_may_only_read_reads_and_does_not_write()
    {
        var container = await NewContainerAsync();
        await container.UploadBlobAsync("team/format", BinaryData.FromString("text"), Token);
        var signature = container.GenerateSasUri(BlobContainerSasPermissions.Read | BlobContainerSasPermissions.List, DateTimeOffset.UtcNow.AddHours(1)).Query;
        using var environment = new ChangedEnvironment().Set("AZURE_STORAGE_CONNECTION_STRING", null).Set("AZURE_STORAGE_SAS_TOKEN", signature);
        using var remote = Remotes.Open(azurite.AddressOf(container.Name));

        await using var content = await remote.TryReadAsync("format", 0, Token);
        var failure = await Assert.ThrowsAsync<SolventException>(() => remote.TryCreateAsync("datasets/taxi/v1.json", "1"u8.ToArray(), Token));

        Assert.NotNull(content);
        Assert.Equal("remote-access-denied", failure.Code);
        Assert.DoesNotContain(signature.Split("sig=")[1], failure.Message + failure.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_container_that_is_not_there_is_told()
    {
        await azurite.StartAsync(Token);
        using var remote = Remotes.Open($"azure://{Azurite.Account}/no-such-container");

        var failure = await Assert.ThrowsAsync<SolventException>(() => remote.TryCreateAsync("format", "1"u8.ToArray(), Token));

        Assert.Equal("remote-not-found", failure.Code);
        Assert.Contains("container", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_host_that_nobody_answers_at_is_told()
    {
        using var environment = new ChangedEnvironment().Set("AZURE_STORAGE_CONNECTION_STRING", null).Set("AZURE_STORAGE_KEY", Azurite.Key);
        using var remote = Remotes.Open($"azure://{Azurite.Account}/container?endpoint=http://127.0.0.1:{Service.FreePort()}/{Azurite.Account}");

        var failure = await Assert.ThrowsAsync<SolventException>(() => remote.TryReadAsync("format", 0, Token));

        Assert.Equal("remote-unreachable", failure.Code);
    }

    private async Task<BlobContainerClient> NewContainerAsync()
    {
        await azurite.StartAsync(Token);
        var container = new BlobContainerClient(azurite.ConnectionString, $"data-{Guid.NewGuid():N}");
        await container.CreateAsync(cancellationToken: Token);
        return container;
    }
}
