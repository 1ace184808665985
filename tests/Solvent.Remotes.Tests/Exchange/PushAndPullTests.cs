using Solvent.Datasets;

namespace Solvent.Remotes.Tests.Exchange;

public sealed class PushAndPullTests : ExchangeFixture
{
    [Fact]
    public async Task What_one_machine_pushes_another_pulls_byte_for_byte()
    {
        var (ada, ben) = (await NewMachineAsync(), await NewMachineAsync());
        await ada.CommitAsync("id\n1\n");
        await ada.CommitAsync("id\n1\n2\n");
        await ada.PushAsync();

        var pulled = await ben.PullAsync();

        Assert.Equal(["taxi@v1", "taxi@v2"], pulled.Fetched.Versions);
        Assert.Equal("id\n1\n2\n", ben.Read("taxi.csv"));
        Assert.Equal("id\n1\n", await ben.ContentAsync("taxi@v1"));
        Assert.True((await ben.VerifyAsync()).Passed);
    }

    [Fact]
    public async Task A_folder_comes_back_file_by_file()
    {
        var (ada, ben) = (await NewMachineAsync(), await NewMachineAsync());
        ada.Write("images/a.txt", "first");
        ada.Write("images/more/b.txt", "second");
        await ada.Repository.CommitAsync(ada.PathOf("images"), "images", cancellationToken: Token);
        await ada.PushAsync();

        await ben.PullAsync();

        Assert.Equal("first", ben.Read("images/a.txt"));
        Assert.Equal("second", ben.Read("images/more/b.txt"));
    }

    [Fact]
    public async Task A_second_push_sends_nothing()
    {
        var ada = await NewMachineAsync();
        await ada.CommitAsync("id\n1\n");
        await ada.PushAsync();

        var again = await ada.PushAsync();

        Assert.Equal((0, 0L, 0), (again.Packs, again.Bytes, again.Versions.Count));
    }

    [Fact]
    public async Task Of_a_small_change_only_the_change_is_sent()
    {
        var ada = await NewMachineAsync();
        var text = Text(lines: 20_000, seed: 1);
        await ada.CommitAsync(text);
        var whole = await ada.PushAsync();
        await ada.CommitAsync(text + "20000,one more\n");

        var change = await ada.PushAsync();

        Assert.Equal(["taxi@v2"], change.Versions);
        Assert.InRange(change.Bytes, 1, whole.Bytes / 10);
    }

    [Fact]
    public async Task Only_what_was_named_is_sent()
    {
        var (ada, ben) = (await NewMachineAsync(), await NewMachineAsync());
        await ada.CommitAsync("id\n1\n", "taxi");
        await ada.CommitAsync("id\n2\n", "bikes");

        var pushed = await ada.PushAsync("bikes");
        await ben.PullAsync();

        Assert.Equal(["bikes@v1"], pushed.Versions);
        Assert.Equal(["bikes"], ben.Repository.List().Select(version => version.Dataset));
    }

    [Fact]
    public async Task An_object_in_a_pack_of_many_is_sent_without_the_others()
    {
        var (ada, ben) = (await NewMachineAsync(), await NewMachineAsync());
        foreach (var number in Enumerable.Range(0, 5)) ada.Write($"parts/{number}.csv", Text(lines: 2_000, seed: number));
        await ada.Repository.CommitAsync(ada.PathOf("parts"), "parts", cancellationToken: Token);
        await ada.Repository.CommitAsync(ada.PathOf("parts", "3.csv"), "third", cancellationToken: Token);
        var pack = Assert.Single(ada.Packs());

        var pushed = await ada.PushAsync("third");
        await ben.PullAsync();

        Assert.InRange(pushed.Bytes, 1, new FileInfo(pack).Length / 3);
        Assert.Equal(Text(lines: 2_000, seed: 3), ben.Read("parts/3.csv"));
    }

    [Fact]
    public async Task A_named_version_comes_with_its_content_and_the_others_without()
    {
        var (ada, ben) = (await NewMachineAsync(), await NewMachineAsync());
        await ada.CommitAsync("id\n1\n");
        await ada.CommitAsync("other,columns\n1,2\n");
        await ada.PushAsync();

        await ben.FetchAsync("taxi@v2");

        Assert.Equal("other,columns\n1,2\n", await ben.ContentAsync("taxi@v2"));
        var failure = await Assert.ThrowsAsync<SolventException>(() => ben.ContentAsync("taxi@v1"));
        Assert.Equal("object-missing", failure.Code);
        Assert.Contains("dataset pull", failure.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_clone_of_the_repository_that_has_only_the_version_files_gets_their_content()
    {
        var (ada, ben) = (await NewMachineAsync(), await NewMachineAsync());
        await ada.CommitAsync("id\n1\n");
        await ada.PushAsync();
        // What git brings.
        ben.Write(".solvent/datasets/taxi/v1.json", ada.Read(".solvent/datasets/taxi/v1.json"));

        var pulled = await ben.PullAsync();

        Assert.Empty(pulled.Fetched.Versions);
        Assert.Equal("id\n1\n", ben.Read("taxi.csv"));
    }

    [Fact]
    public async Task Fetching_leaves_the_files_of_the_work_tree_alone()
    {
        var (ada, ben) = (await NewMachineAsync(), await NewMachineAsync());
        await ada.CommitAsync("id\n1\n");
        await ada.PushAsync();

        await ben.FetchAsync();

        Assert.False(File.Exists(ben.PathOf("taxi.csv")));
        Assert.Equal("id\n1\n", await ben.ContentAsync("taxi"));
    }

    [Fact]
    public async Task Content_that_is_in_no_version_is_kept_and_the_other_files_are_pulled()
    {
        var (ada, ben) = (await NewMachineAsync(), await NewMachineAsync());
        await ada.CommitAsync("id\n1\n", "taxi");
        await ada.CommitAsync("id\n2\n", "bikes");
        await ada.PushAsync();
        ben.Write("bikes.csv", "work of a day");

        var pulled = await ben.PullAsync();

        Assert.Equal("work of a day", ben.Read("bikes.csv"));
        Assert.Equal("id\n1\n", ben.Read("taxi.csv"));
        var kept = Assert.Single(pulled.Files, file => file.KeptBecause is not null);
        Assert.Equal("bikes@v1", kept.Reference);
    }

    [Fact]
    public async Task Force_overwrites_content_that_is_in_no_version()
    {
        var (ada, ben) = (await NewMachineAsync(), await NewMachineAsync());
        await ada.CommitAsync("id\n1\n");
        await ada.PushAsync();
        ben.Write("taxi.csv", "work of a day");

        await ben.Remotes.PullAsync(new TransferOptions { Force = true }, Token);

        Assert.Equal("id\n1\n", ben.Read("taxi.csv"));
    }

    [Fact]
    public async Task A_version_whose_content_is_neither_here_nor_there_is_told_and_does_not_hold_up_the_others()
    {
        var (ada, ben) = (await NewMachineAsync(), await NewMachineAsync());
        await ada.CommitAsync("id\n1\n");
        await ada.PushAsync();
        await ada.CommitAsync("id\n2\n");
        // What git brings, when Ada has pushed the repository and not the data.
        ben.Write(".solvent/datasets/taxi/v2.json", ada.Read(".solvent/datasets/taxi/v2.json"));

        var pulled = await ben.PullAsync();

        Assert.Contains("taxi@v2", Assert.Single(pulled.Fetched.Notices), StringComparison.Ordinal);
        Assert.Equal("id\n1\n", await ben.ContentAsync("taxi@v1"));
    }

    [Fact]
    public async Task A_remote_that_nobody_has_pushed_to_is_told_apart_from_one_without_changes()
    {
        var ben = await NewMachineAsync();

        var failure = await Assert.ThrowsAsync<SolventException>(() => ben.PullAsync());

        Assert.Equal("remote-empty", failure.Code);
    }

    [Fact]
    public async Task A_remote_of_a_newer_format_is_refused_and_not_written_to()
    {
        var ada = await NewMachineAsync();
        await ada.CommitAsync("id\n1\n");
        Directory.CreateDirectory(Share);
        await File.WriteAllTextAsync(Path.Combine(Share, "format"), "solvent-store 99\n", Token);

        Assert.Equal("store-too-new", (await Assert.ThrowsAsync<SolventException>(() => ada.PushAsync())).Code);
        Assert.Equal("store-too-new", (await Assert.ThrowsAsync<SolventException>(() => ada.PullAsync())).Code);
        Assert.Equal(["format"], new DirectoryInfo(Share).EnumerateFiles("*", SearchOption.AllDirectories).Select(file => file.Name));
    }

    [Fact]
    public async Task A_dataset_that_is_nowhere_is_named_with_the_nearest_one()
    {
        var ada = await NewMachineAsync();
        await ada.CommitAsync("id\n1\n");

        var failure = await Assert.ThrowsAsync<SolventException>(() => ada.PushAsync("taxis"));

        Assert.Equal("dataset-not-found", failure.Code);
        Assert.Contains("'taxi'", failure.Hint, StringComparison.Ordinal);
    }
}
