using Solvent.Datasets;

namespace Solvent.Remotes.Tests.Exchange;

public sealed class TwoMachinesTests : ExchangeFixture
{
    private static readonly TransferOptions Renumber = new() { Renumber = true };

    [Fact]
    public async Task Who_pushes_second_under_a_number_is_told_what_to_do()
    {
        var (ada, ben) = await DivergedAsync();
        await ada.PushAsync();

        var failure = await Assert.ThrowsAsync<SolventException>(() => ben.PushAsync());

        Assert.Equal("version-conflict", failure.Code);
        Assert.Contains("taxi@v2", failure.Message, StringComparison.Ordinal);
        Assert.Contains("pull taxi --renumber", failure.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pulling_without_renumbering_changes_nothing_when_numbers_clash()
    {
        var (ada, ben) = await DivergedAsync();
        await ada.PushAsync();

        var failure = await Assert.ThrowsAsync<SolventException>(() => ben.PullAsync());

        Assert.Equal("version-conflict", failure.Code);
        Assert.Equal("ben", await ben.ContentAsync("taxi@v2"));
    }

    [Fact]
    public async Task Renumbering_keeps_the_versions_of_both_and_the_tags_and_parents_of_the_second()
    {
        var (ada, ben) = await DivergedAsync();
        var third = await ben.CommitAsync("ben again", tags: "best");
        await ada.PushAsync();

        var pulled = await ben.Remotes.PullAsync(Renumber, Token);
        await ben.PushAsync();
        await ada.PullAsync();

        Assert.Equal([new RenumberedVersion("taxi@v2", "taxi@v4")], pulled.Fetched.Renumbered);
        foreach (var machine in new[] { ada, ben })
        {
            Assert.Equal("ada", await machine.ContentAsync("taxi@v2"));
            Assert.Equal("ben again", await machine.ContentAsync("taxi@v3"));
            Assert.Equal("ben", await machine.ContentAsync("taxi@v4"));
            Assert.Equal("v4", machine.Repository.Resolve("taxi@v3").Parent);
            Assert.Equal("v1", machine.Repository.Resolve("taxi@v4").Parent);
            Assert.Equal(third.Hash, machine.Repository.Resolve("taxi#best").Hash);
            Assert.True((await machine.VerifyAsync()).Passed);
        }
    }

    [Fact]
    public async Task A_renumbering_that_was_killed_halfway_does_not_double_a_version()
    {
        var (ada, ben) = await DivergedAsync();
        await ada.PushAsync();
        // The state between the two steps: the new file is there, and the old one is not replaced yet.
        ben.Write(".solvent/datasets/taxi/v3.json", ben.Read(".solvent/datasets/taxi/v2.json").Replace("\"v2\"", "\"v3\"", StringComparison.Ordinal));

        await ben.Remotes.PullAsync(Renumber, Token);

        Assert.Equal(["ada", "ben"], [await ben.ContentAsync("taxi@v2"), await ben.ContentAsync("taxi@v3")]);
        Assert.Equal(3, ben.Repository.Log("taxi").Count);
    }

    [Fact]
    public async Task The_same_bytes_under_the_same_number_are_no_conflict()
    {
        var (ada, ben) = (await NewMachineAsync(), await NewMachineAsync());
        await ada.CommitAsync("id\n1\n");
        await ben.CommitAsync("id\n1\n");
        await ada.PushAsync();

        await ben.PushAsync();
        await ben.PullAsync();

        Assert.Single(ben.Repository.Log("taxi"));
    }

    [Fact]
    public async Task Of_two_who_push_at_once_nobody_loses_a_version()
    {
        var (ada, ben) = await DivergedAsync();

        var outcomes = await Task.WhenAll(TryPushAsync(ada), TryPushAsync(ben));

        var (winner, loser) = outcomes[0] is null ? (ada, ben) : (ben, ada);
        Assert.Equal("version-conflict", Assert.Single(outcomes, failure => failure is not null)!.Code);
        await loser.Remotes.PullAsync(Renumber, Token);
        await loser.PushAsync();
        await winner.PullAsync();
        Assert.Equal(["ada", "ben"], new[] { await winner.ContentAsync("taxi@v2"), await winner.ContentAsync("taxi@v3") }.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Two_who_fetch_into_one_store_at_once_both_end_with_all_of_it()
    {
        var (ada, ben) = (await NewMachineAsync(), await NewMachineAsync());
        await ada.CommitAsync(Text(lines: 50_000, seed: 1));
        await ada.PushAsync();

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => ben.FetchAsync())));

        Assert.Equal(Text(lines: 50_000, seed: 1), await ben.ContentAsync("taxi"));
        Assert.True((await ben.VerifyAsync()).Passed);
    }

    [Fact]
    public async Task A_tag_that_one_moves_moves_for_the_other()
    {
        var (ada, ben) = (await NewMachineAsync(), await NewMachineAsync());
        await ada.CommitAsync("id\n1\n", tags: "clean");
        await ada.PushAsync();
        await ben.PullAsync();
        await ada.CommitAsync("id\n2\n", tags: "clean");
        await ada.PushAsync();

        var pulled = await ben.PullAsync();

        Assert.Equal(["taxi#clean"], pulled.Fetched.Tags);
        Assert.Equal("v2", ben.Repository.Resolve("taxi#clean").Version);
    }

    [Fact]
    public async Task A_tag_that_both_moved_stays_as_it_is_here_until_it_is_pushed_again()
    {
        var (ada, ben) = (await NewMachineAsync(), await NewMachineAsync());
        await ada.CommitAsync("id\n1\n");
        await ada.CommitAsync("id\n2\n");
        await ada.CommitAsync("id\n3\n", tags: "clean");
        await ada.PushAsync();
        await ben.PullAsync();
        await ada.Repository.TagAsync("taxi@v1", "clean", Token);
        await ada.PushAsync();
        await ben.Repository.TagAsync("taxi@v2", "clean", Token);

        var refused = await ben.PushAsync();
        var pulled = await ben.PullAsync();
        var pushed = await ben.PushAsync();
        await ada.PullAsync();

        Assert.Empty(refused.Tags);
        Assert.Contains("taxi#clean", Assert.Single(refused.Notices), StringComparison.Ordinal);
        Assert.Contains("taxi#clean is v1 on 'origin' and v2 here", Assert.Single(pulled.Fetched.Notices), StringComparison.Ordinal);
        Assert.Equal(["taxi#clean"], pushed.Tags);
        Assert.Equal("v2", ada.Repository.Resolve("taxi#clean").Version);
    }

    [Fact]
    public async Task A_tag_that_one_takes_away_goes_for_the_other_and_does_not_come_back()
    {
        var (ada, ben) = (await NewMachineAsync(), await NewMachineAsync());
        await ada.CommitAsync("id\n1\n", tags: "clean");
        await ada.PushAsync();
        await ben.PullAsync();
        ada.Repository.Untag("taxi#clean");
        await ada.PullAsync();

        await ada.PushAsync();
        await ben.PullAsync();

        Assert.Empty(ada.Repository.Resolve("taxi").Tags);
        Assert.Empty(ben.Repository.Resolve("taxi").Tags);
    }

    [Fact]
    public async Task A_dataset_that_was_renamed_here_does_not_come_back_under_its_old_name()
    {
        var ada = await NewMachineAsync();
        await ada.CommitAsync("id\n1\n");
        await ada.PushAsync();
        await ada.Repository.RenameAsync("taxi", "cabs", Token);

        var fetched = await ada.FetchAsync();

        Assert.Contains("'taxi'", Assert.Single(fetched.Notices), StringComparison.Ordinal);
        Assert.Equal(["cabs"], ada.Repository.List().Select(version => version.Dataset));
    }

    /// <summary>Two machines with the same first version and different second ones.</summary>
    private async Task<(Machine Ada, Machine Ben)> DivergedAsync()
    {
        var (ada, ben) = (await NewMachineAsync(), await NewMachineAsync());
        await ada.CommitAsync("both");
        await ada.PushAsync();
        await ben.PullAsync();
        await ada.CommitAsync("ada");
        await ben.CommitAsync("ben");
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
