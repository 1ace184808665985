namespace Solvent.Datasets.Tests;

public sealed class GarbageCollectionTests : StoreFixture
{
    [Fact]
    public async Task What_a_version_needs_is_kept()
    {
        await CommitAsync("id\n1\n");
        Write("data/a.csv", "1");
        await Repository.CommitAsync(InRoot("data"), "data", cancellationToken: Token);

        var report = await Repository.CollectGarbageAsync(cancellationToken: Token);

        Assert.Equal(0, report.Objects);
        Assert.True((await Repository.VerifyAsync(Token)).Passed);
    }

    [Fact]
    public async Task The_objects_of_a_removed_version_go()
    {
        var first = await CommitAsync("id\n1\n");
        var second = await CommitAsync("id\n2\n");
        var pack = PackOf(second);
        File.Delete(InRoot(".solvent", "datasets", "taxi", "v2.json"));

        var report = await Repository.CollectGarbageAsync(cancellationToken: Token);

        Assert.Equal((1L, 1), (report.Objects, report.PacksRemoved));
        Assert.False(File.Exists(pack));
        Assert.True(File.Exists(PackOf(first)));
        Assert.True((await Repository.VerifyAsync(Token)).Passed);
    }

    [Fact]
    public async Task A_dry_run_says_what_would_go_and_removes_nothing()
    {
        var pack = PackOf(await CommitAsync("id\n1\n"));
        File.Delete(InRoot(".solvent", "datasets", "taxi", "v1.json"));

        var report = await Repository.CollectGarbageAsync(dryRun: true, Token);

        Assert.Equal((1L, true), (report.Objects, report.DryRun));
        Assert.True(File.Exists(pack));
    }

    [Fact]
    public async Task A_pack_of_which_little_is_needed_is_written_anew()
    {
        for (var i = 0; i < 20; i++) Write($"data/{i}.txt", string.Concat(Enumerable.Repeat($"{i} ", 100)));
        await Repository.CommitAsync(InRoot("data"), "data", cancellationToken: Token);
        await Repository.CommitAsync(InRoot("data", "3.txt"), "three", cancellationToken: Token);
        Directory.Delete(InRoot(".solvent", "datasets", "data"), recursive: true);

        var report = await Repository.CollectGarbageAsync(cancellationToken: Token);

        Assert.Equal(1, report.PacksRewritten);
        Assert.True((await Repository.VerifyAsync(Token)).Passed);
        Assert.Equal(await File.ReadAllTextAsync(InRoot("data", "3.txt"), Token), await File.ReadAllTextAsync(await Repository.MaterializeAsync("three", Token), Token));
    }

    [Fact]
    public async Task The_base_of_a_delta_outlives_its_version()
    {
        var text = string.Concat(Enumerable.Range(0, 10_000).Select(i => $"{i},{i * 7}\n"));
        await CommitAsync(text);
        await CommitAsync(text.Replace("\n77,", "\n78,", StringComparison.Ordinal));
        File.Delete(InRoot(".solvent", "datasets", "taxi", "v1.json"));

        await Repository.CollectGarbageAsync(cancellationToken: Token);

        Assert.True((await Repository.VerifyAsync(Token)).Passed);
    }

    [Fact]
    public async Task A_damaged_list_of_files_stops_the_collection()
    {
        Write("data/a.csv", "1");
        Damage((await Repository.CommitAsync(InRoot("data"), "data", cancellationToken: Token)).Version);
        await Repository.VerifyAsync(Token);

        var failure = await Assert.ThrowsAsync<SolventException>(() => Repository.CollectGarbageAsync(cancellationToken: Token));

        Assert.Equal("object-damaged", failure.Code);
        Assert.Contains("data@v1", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_list_of_chunks_stops_the_collection()
    {
        Damage(await CommitAsync(string.Concat(Enumerable.Range(0, 200_000).Select(i => $"{i},{i * 7}\n"))));
        await Repository.VerifyAsync(Token);

        Assert.Equal("object-damaged", (await Assert.ThrowsAsync<SolventException>(() => Repository.CollectGarbageAsync(cancellationToken: Token))).Code);
    }

    [Fact]
    public async Task An_unreadable_version_file_stops_the_collection()
    {
        await CommitAsync("id\n1\n");
        Write(".solvent/datasets/taxi/v1.json", "{");

        Assert.Equal("version-corrupt", (await Assert.ThrowsAsync<SolventException>(() => Repository.CollectGarbageAsync(cancellationToken: Token))).Code);
    }
}
