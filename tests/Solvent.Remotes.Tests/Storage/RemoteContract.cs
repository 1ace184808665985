using System.Text;
using Solvent.Datasets;

namespace Solvent.Remotes.Tests.Storage;

/// <summary>What every kind of remote does, against a real one.</summary>
public abstract class RemoteContract : IAsyncLifetime
{
    private readonly List<IRemoteStorage> _opened = [];
    private string _address = "";

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>The address of a remote that is new and empty.</summary>
    protected abstract Task<string> NewRemoteAsync();

    public async ValueTask InitializeAsync() => _address = await NewRemoteAsync();

    public ValueTask DisposeAsync()
    {
        _opened.ForEach(remote => remote.Dispose());
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task What_was_put_is_read_back()
    {
        var remote = Open();

        await PutAsync(remote, "packs/a.pack", "the bytes");

        Assert.Equal("the bytes", await ReadAsync(remote, "packs/a.pack"));
    }

    [Fact]
    public async Task Reading_goes_on_where_an_earlier_one_broke_off()
    {
        var remote = Open();
        await PutAsync(remote, "packs/a.pack", "0123456789");

        Assert.Equal("789", await ReadAsync(remote, "packs/a.pack", offset: 7));
    }

    [Fact]
    public async Task Reading_from_the_end_gives_nothing()
    {
        var remote = Open();
        await PutAsync(remote, "packs/a.pack", "0123456789");

        Assert.Equal("", await ReadAsync(remote, "packs/a.pack", offset: 10));
    }

    [Fact]
    public async Task There_is_nothing_under_a_key_that_nobody_wrote()
        => Assert.Null(await ReadAsync(Open(), "packs/a.pack"));

    [Fact]
    public async Task What_is_put_again_replaces_what_was_there()
    {
        var remote = Open();
        await PutAsync(remote, "packs/a.pack", "damaged");

        await PutAsync(remote, "packs/a.pack", "sound");

        Assert.Equal("sound", await ReadAsync(remote, "packs/a.pack"));
    }

    [Fact]
    public async Task Twenty_megabytes_come_back_byte_for_byte()
    {
        var bytes = new byte[20_000_001];
        new Random(1).NextBytes(bytes);
        var remote = Open();

        using (var content = new MemoryStream(bytes)) await remote.PutAsync("packs/large.pack", content, Token);

        using var read = new MemoryStream();
        await using (var stream = await remote.TryReadAsync("packs/large.pack", 0, Token)) await stream!.CopyToAsync(read, Token);
        Assert.True(bytes.AsSpan().SequenceEqual(read.ToArray()));
    }

    [Fact]
    public async Task A_list_has_the_keys_below_a_prefix_in_order_with_their_sizes()
    {
        var remote = Open();
        await PutAsync(remote, "datasets/taxi/v10.json", "1234");
        await PutAsync(remote, "datasets/taxi/v2.json", "12");
        await PutAsync(remote, "datasets/Taxi2/v1.json", "1");
        await PutAsync(remote, "packs/a.pack", "123");

        Assert.Equal([new RemoteItem("datasets/taxi/v10.json", 4), new RemoteItem("datasets/taxi/v2.json", 2)], await ListAsync(remote, "datasets/taxi/"));
        Assert.Equal(["datasets/Taxi2/v1.json", "datasets/taxi/v10.json", "datasets/taxi/v2.json"], (await ListAsync(remote, "datasets/")).Select(item => item.Key));
    }

    [Fact]
    public async Task A_prefix_below_which_nobody_wrote_has_no_keys()
        => Assert.Empty(await ListAsync(Open(), "packs/"));

    [Fact]
    public async Task What_was_deleted_is_gone_and_may_be_deleted_again()
    {
        var remote = Open();
        await PutAsync(remote, "packs/a.pack", "the bytes");

        await remote.DeleteAsync("packs/a.pack", Token);
        await remote.DeleteAsync("packs/a.pack", Token);

        Assert.Null(await ReadAsync(remote, "packs/a.pack"));
    }

    [Fact]
    public async Task A_key_is_created_once()
    {
        var remote = Open();

        Assert.True(await remote.TryCreateAsync("datasets/taxi/v1.json", "mine"u8.ToArray(), Token));
        Assert.False(await Open().TryCreateAsync("datasets/taxi/v1.json", "yours"u8.ToArray(), Token));

        Assert.Equal("mine", await ReadAsync(remote, "datasets/taxi/v1.json"));
    }

    [Fact]
    public async Task Of_many_who_create_a_key_at_once_one_succeeds()
    {
        var everybody = Enumerable.Range(0, 8).Select(number => (Remote: Open(), Text: $"number {number}")).ToList();

        var created = await Task.WhenAll(everybody.Select(one => Task.Run(() => one.Remote.TryCreateAsync("datasets/taxi/v1.json", Encoding.UTF8.GetBytes(one.Text), Token))));

        var winner = Assert.Single(everybody.Zip(created), pair => pair.Second).First;
        Assert.Equal(winner.Text, await ReadAsync(Open(), "datasets/taxi/v1.json"));
    }

    [Fact]
    public async Task A_transfer_that_is_stopped_leaves_what_was_there()
    {
        var remote = Open();
        await PutAsync(remote, "packs/a.pack", "before");
        using var stopped = new CancellationTokenSource();
        await stopped.CancelAsync();

        using var content = new MemoryStream("after"u8.ToArray());
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => remote.PutAsync("packs/a.pack", content, stopped.Token));

        Assert.Equal("before", await ReadAsync(remote, "packs/a.pack"));
    }

    /// <summary>Another client of the same remote.</summary>
    protected IRemoteStorage Open()
    {
        var remote = Remotes.Open(_address);
        _opened.Add(remote);
        return remote;
    }

    protected static async Task PutAsync(IRemoteStorage remote, string key, string text)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(text));
        await remote.PutAsync(key, content, Token);
    }

    protected static async Task<string?> ReadAsync(IRemoteStorage remote, string key, long offset = 0)
    {
        await using var stream = await remote.TryReadAsync(key, offset, Token);
        if (stream is null) return null;
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync(Token);
    }

    protected static async Task<IReadOnlyList<RemoteItem>> ListAsync(IRemoteStorage remote, string prefix)
    {
        var items = new List<RemoteItem>();
        await foreach (var item in remote.ListAsync(prefix, Token)) items.Add(item);
        return items;
    }
}
