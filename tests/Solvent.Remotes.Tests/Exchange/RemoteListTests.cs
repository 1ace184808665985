using Solvent.Datasets;

namespace Solvent.Remotes.Tests.Exchange;

public sealed class RemoteListTests : ExchangeFixture
{
    [Fact]
    public async Task Remotes_are_listed_by_name_with_their_addresses()
    {
        var machine = await NewMachineAsync();

        await machine.Remotes.AddAsync("backup", "s3://bucket/prefix", cancellationToken: Token);

        Assert.Equal([new Remote("backup", "s3://bucket/prefix"), new Remote("origin", Share)], machine.Remotes.List());
        Assert.Equal("s3://bucket/prefix\n", machine.Read(".solvent/remotes/backup"));
    }

    [Fact]
    public async Task A_removed_remote_is_forgotten()
    {
        var machine = await NewMachineAsync();

        machine.Remotes.Remove("origin");

        Assert.Empty(machine.Remotes.List());
        Assert.Equal("remote-unknown", Assert.Throws<SolventException>(() => machine.Remotes.Remove("origin")).Code);
    }

    [Fact]
    public async Task A_relative_folder_holds_in_a_clone_elsewhere()
    {
        var machine = await NewMachineAsync();

        var remote = await machine.Remotes.AddAsync("near", "../shared", machine.PathOf(), Token);

        Assert.Equal("../shared", remote.Address);
    }

    [Theory]
    [InlineData("azure://account/container?sv=2024&sig=SECRETVALUE")]
    [InlineData("https://account.blob.core.windows.net/container?sig=SECRETVALUE")]
    [InlineData("s3://key:SECRETVALUE@bucket/prefix")]
    [InlineData("s3://bucket/prefix?secret_key=SECRETVALUE")]
    [InlineData("s3://bucket/prefix?endpoint=https://key:SECRETVALUE@host")]
    [InlineData("DefaultEndpointsProtocol=https;AccountName=a;AccountKey=SECRETVALUE==")]
    public async Task An_address_with_a_secret_is_refused_and_not_repeated(string address)
    {
        var machine = await NewMachineAsync();

        var failure = await Assert.ThrowsAsync<SolventException>(() => machine.Remotes.AddAsync("leak", address, cancellationToken: Token));

        Assert.Equal("remote-has-secret", failure.Code);
        Assert.DoesNotContain("SECRETVALUE", failure.Message + failure.Hint, StringComparison.Ordinal);
        Assert.DoesNotContain(machine.Remotes.List(), remote => remote.Name == "leak");
    }

    [Theory]
    [InlineData("ftp://host/data", "no kind of remote")]
    [InlineData("s3://", "no bucket")]
    [InlineData("s3://bucket?colour=blue", "colour")]
    [InlineData("s3://bucket?endpoint=host", "endpoint")]
    [InlineData("azure://account", "no container")]
    public async Task An_address_that_cannot_be_one_is_refused_with_the_reason(string address, string reason)
    {
        var machine = await NewMachineAsync();

        var failure = await Assert.ThrowsAsync<SolventException>(() => machine.Remotes.AddAsync("wrong", address, cancellationToken: Token));

        Assert.Equal("invalid-remote", failure.Code);
        Assert.Contains(reason, failure.Message, StringComparison.Ordinal);
        Assert.NotNull(failure.Hint);
    }

    [Fact]
    public async Task A_second_remote_of_the_same_name_is_refused()
    {
        var machine = await NewMachineAsync();

        Assert.Equal("remote-exists", (await Assert.ThrowsAsync<SolventException>(() => machine.Remotes.AddAsync("origin", "/elsewhere", cancellationToken: Token))).Code);
    }

    [Fact]
    public async Task Without_a_name_the_only_remote_is_meant_and_of_several_the_one_called_origin()
    {
        var machine = await NewMachineAsync();
        await machine.CommitAsync("id\n1\n");
        await machine.Remotes.AddAsync("backup", Share + "-backup", cancellationToken: Token);

        Assert.Equal("origin", (await machine.PushAsync()).Remote.Name);
        machine.Remotes.Remove("origin");
        Assert.Equal("backup", (await machine.PushAsync()).Remote.Name);
        machine.Remotes.Remove("backup");
        Assert.Equal("remote-unknown", (await Assert.ThrowsAsync<SolventException>(() => machine.PushAsync())).Code);
    }

    [Fact]
    public async Task A_share_that_is_not_mounted_is_not_made_on_the_local_disk()
    {
        var machine = await NewMachineAsync();
        await machine.CommitAsync("id\n1\n");
        await machine.Remotes.AddAsync("share", Path.Combine(Share, "not", "mounted"), cancellationToken: Token);

        var failure = await Assert.ThrowsAsync<SolventException>(() => machine.Remotes.PushAsync(new TransferOptions { Remote = "share" }, Token));

        Assert.Equal("remote-not-found", failure.Code);
        Assert.False(Directory.Exists(Path.Combine(Share, "not")));
    }
}
