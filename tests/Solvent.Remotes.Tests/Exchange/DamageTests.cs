using Solvent.Datasets;

namespace Solvent.Remotes.Tests.Exchange;

public sealed class DamageTests : ExchangeFixture
{
    [Fact]
    public async Task A_flipped_bit_on_the_remote_is_named_and_nothing_is_taken_over()
    {
        var (ada, ben) = (await NewMachineAsync(), await NewMachineAsync());
        await ada.CommitAsync("id\n1\n");
        await ada.PushAsync();
        var pack = Assert.Single(RemotePacks());
        Flip(pack.FullName);

        var failure = await Assert.ThrowsAsync<SolventException>(() => ben.PullAsync());

        Assert.Equal("remote-damaged", failure.Code);
        Assert.Contains(pack.Name, failure.Message, StringComparison.Ordinal);
        Assert.Contains("--replace", failure.Hint, StringComparison.Ordinal);
        Assert.Empty(ben.Repository.List());
        Assert.False(Directory.Exists(ben.PathOf(".solvent", "packs")));
    }

    [Fact]
    public async Task A_pack_that_is_cut_off_on_the_remote_is_named()
    {
        var (ada, ben) = (await NewMachineAsync(), await NewMachineAsync());
        await ada.CommitAsync("id\n1\n");
        await ada.PushAsync();
        var pack = Assert.Single(RemotePacks());
        using (var file = pack.OpenWrite()) file.SetLength(pack.Length - 1);

        var failure = await Assert.ThrowsAsync<SolventException>(() => ben.PullAsync());

        Assert.Equal("remote-damaged", failure.Code);
        Assert.Contains(pack.Name[..64], failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_index_that_is_garbled_on_the_remote_is_named_and_the_next_push_mends_it()
    {
        var (ada, ben) = (await NewMachineAsync(), await NewMachineAsync());
        await ada.CommitAsync("id\n1\n");
        await ada.PushAsync();
        var index = Path.ChangeExtension(Assert.Single(RemotePacks()).FullName, ".idx");
        await File.WriteAllTextAsync(index, "no index", Token);

        var failure = await Assert.ThrowsAsync<SolventException>(() => ben.PullAsync());
        await ada.PushAsync();
        await ben.PullAsync();

        Assert.Equal("remote-damaged", failure.Code);
        Assert.Contains(Path.GetFileName(index), failure.Message, StringComparison.Ordinal);
        Assert.Equal("id\n1\n", ben.Read("taxi.csv"));
    }

    [Fact]
    public async Task Pushing_with_replace_mends_a_damaged_remote()
    {
        var (ada, ben) = (await NewMachineAsync(), await NewMachineAsync());
        await ada.CommitAsync("id\n1\n");
        await ada.PushAsync();
        Flip(Assert.Single(RemotePacks()).FullName);

        await ada.Remotes.PushAsync(new TransferOptions { Replace = true }, Token);
        await ben.PullAsync();

        Assert.Equal("id\n1\n", ben.Read("taxi.csv"));
    }

    [Fact]
    public async Task A_pack_that_the_remote_has_lost_is_sent_again()
    {
        var (ada, ben) = (await NewMachineAsync(), await NewMachineAsync());
        await ada.CommitAsync("id\n1\n");
        await ada.PushAsync();
        Assert.Single(RemotePacks()).Delete();
        Assert.Equal("remote-incomplete", (await Assert.ThrowsAsync<SolventException>(() => ben.PullAsync())).Code);

        await ada.PushAsync();
        await ben.PullAsync();

        Assert.Equal("id\n1\n", ben.Read("taxi.csv"));
    }

    [Fact]
    public async Task What_is_damaged_here_is_not_sent()
    {
        var ada = await NewMachineAsync();
        await ada.CommitAsync("id\n1\n");
        Flip(Assert.Single(ada.Packs()));

        var failure = await Assert.ThrowsAsync<SolventException>(() => ada.PushAsync());

        Assert.Equal("object-damaged", failure.Code);
        Assert.Empty(Directory.EnumerateFiles(Share, "*.pack", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task A_version_file_that_leads_out_of_the_root_is_refused()
    {
        var (ada, ben) = (await NewMachineAsync(), await NewMachineAsync());
        await ada.CommitAsync("id\n1\n");
        await ada.PushAsync();
        var file = Path.Combine(Share, "datasets", "taxi", "v1.json");
        await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file, Token)).Replace("\"path\": \"taxi.csv\"", "\"path\": \"../../etc/passwd\"", StringComparison.Ordinal), Token);

        var failure = await Assert.ThrowsAsync<SolventException>(() => ben.PullAsync());

        Assert.Equal("version-corrupt", failure.Code);
        Assert.Contains("leads outside", failure.Message, StringComparison.Ordinal);
    }
}
