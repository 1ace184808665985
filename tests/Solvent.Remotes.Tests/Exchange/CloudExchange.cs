using Solvent.Datasets;

namespace Solvent.Remotes.Tests.Exchange;

/// <summary>What two machines do through a remote in the cloud.</summary>
public abstract class CloudExchange : ExchangeFixture
{
    [Fact]
    public async Task What_one_machine_pushes_another_pulls_byte_for_byte()
    {
        var (ada, ben) = await MachinesAsync();
        await ada.CommitAsync(Text(lines: 5_000, seed: 1), tags: "clean");
        ada.Write("images/a.txt", "first");
        await ada.Repository.CommitAsync(ada.PathOf("images"), "images", cancellationToken: Token);
        await ada.PushAsync();

        var pulled = await ben.PullAsync();
        var again = await ben.PullAsync();

        Assert.Equal(Text(lines: 5_000, seed: 1), ben.Read("taxi.csv"));
        Assert.Equal("first", ben.Read("images/a.txt"));
        Assert.Equal("v1", ben.Repository.Resolve("taxi#clean").Version);
        Assert.Equal(["images@v1", "taxi@v1"], pulled.Fetched.Versions);
        Assert.Equal(["taxi#clean"], pulled.Fetched.Tags);
        Assert.Equal((0, 0), (again.Fetched.Packs, again.Fetched.Versions.Count));
    }

    [Fact]
    public async Task Of_two_who_push_at_once_nobody_loses_a_version()
    {
        var (ada, ben) = await MachinesAsync();
        await ada.CommitAsync("ada");
        await ben.CommitAsync("ben");

        var outcomes = await Task.WhenAll(TryPushAsync(ada), TryPushAsync(ben));

        Assert.Equal("version-conflict", Assert.Single(outcomes, failure => failure is not null)!.Code);
        var (winner, loser) = outcomes[0] is null ? (ada, ben) : (ben, ada);
        await loser.Remotes.PullAsync(new TransferOptions { Renumber = true }, Token);
        await loser.PushAsync();
        await winner.PullAsync();
        Assert.Equal(["ada", "ben"], new[] { await winner.ContentAsync("taxi@v1"), await winner.ContentAsync("taxi@v2") }.Order(StringComparer.Ordinal));
    }

    /// <summary>The address of a new and empty remote.</summary>
    protected abstract Task<string> NewRemoteAsync();

    private async Task<(Machine Ada, Machine Ben)> MachinesAsync()
    {
        var address = await NewRemoteAsync();
        var (ada, ben) = (await NewMachineAsync(), await NewMachineAsync());
        foreach (var machine in new[] { ada, ben })
        {
            machine.Remotes.Remove("origin");
            await machine.Remotes.AddAsync("cloud", address, cancellationToken: Token);
        }

        return (ada, ben);
    }

    private static async Task<SolventException?> TryPushAsync(Machine machine)
    {
        try
        {
            await Task.Run(() => machine.PushAsync());
            return null;
        }
        catch (SolventException failure)
        {
            return failure;
        }
    }
}
