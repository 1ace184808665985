using Solvent.TestServices;
using Solvent.Remotes.Tests.Services;

namespace Solvent.Remotes.Tests.Credentials;

[Collection(nameof(CredentialsCollection))]
public sealed class S3CredentialsTests(Swift swift)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Wrong_credentials_are_told_without_repeating_them()
    {
        var address = await swift.NewRemoteAsync(Token);
        using var environment = new ChangedEnvironment().Set("AWS_SECRET_ACCESS_KEY", "WRONGSECRET");
        using var remote = Remotes.Open(address);

        var failure = await Assert.ThrowsAsync<SolventException>(() => remote.TryReadAsync("format", 0, Token));

        Assert.Equal("remote-access-denied", failure.Code);
        Assert.Contains("AWS_SECRET_ACCESS_KEY", failure.Hint, StringComparison.Ordinal);
        Assert.DoesNotContain("WRONGSECRET", failure.Message + failure.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_credentials_at_all_are_told()
    {
        var address = await swift.NewRemoteAsync(Token);
        using var environment = new ChangedEnvironment()
            .Set("AWS_ACCESS_KEY_ID", null).Set("AWS_SECRET_ACCESS_KEY", null).Set("AWS_EC2_METADATA_DISABLED", "true")
            .Set("AWS_SHARED_CREDENTIALS_FILE", "/nowhere").Set("AWS_CONFIG_FILE", "/nowhere");
        using var remote = Remotes.Open(address);

        var failure = await Assert.ThrowsAsync<SolventException>(() => remote.TryReadAsync("format", 0, Token));

        Assert.Equal("remote-access-denied", failure.Code);
    }

    [Fact]
    public async Task A_bucket_that_is_not_there_is_told()
    {
        await swift.StartAsync(Token);
        using var remote = Remotes.Open(swift.AddressOf("no-such-bucket"));

        var failure = await Assert.ThrowsAsync<SolventException>(() => remote.TryCreateAsync("format", "1"u8.ToArray(), Token));

        Assert.Equal("remote-not-found", failure.Code);
        Assert.Contains("bucket", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_host_that_nobody_answers_at_is_told()
    {
        using var environment = new ChangedEnvironment().Set("AWS_ACCESS_KEY_ID", Swift.AccessKey).Set("AWS_SECRET_ACCESS_KEY", Swift.SecretKey);
        using var remote = Remotes.Open($"s3://bucket/prefix?endpoint=http://127.0.0.1:{Service.FreePort()}");

        var failure = await Assert.ThrowsAsync<SolventException>(() => remote.TryReadAsync("format", 0, Token));

        Assert.Equal("remote-unreachable", failure.Code);
    }
}
