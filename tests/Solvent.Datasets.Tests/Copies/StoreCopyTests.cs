namespace Solvent.Datasets.Tests.Copies;

public sealed class StoreCopyTests : StoreFixture
{
    private readonly DirectoryInfo _copy = Directory.CreateTempSubdirectory("solvent-copy-");

    [Fact]
    public async Task The_newest_version_of_a_copy_is_the_one_that_it_was_given()
    {
        var first = await CommitAsync("id\n1\n");
        await CommitAsync("id\n2\n");

        var copy = await CopyAsync([new CopiedVersion("taxi", "v1", first)]);

        Assert.Equal("v1", copy.Resolve("taxi").Version);
        Assert.Equal("v1", Assert.Single(copy.Log("taxi")).Version);
        Assert.Equal("id\n1\n", await File.ReadAllTextAsync(await copy.MaterializeAsync("taxi", Token), Token));
    }

    [Fact]
    public async Task A_version_is_written_to_its_path_in_the_copy_and_the_project_keeps_its_file()
    {
        var first = await CommitAsync("id\n1\n");
        await CommitAsync("id\n2\n");

        var copy = await CopyAsync([new CopiedVersion("taxi", "v1", first)]);
        await copy.CheckoutAsync("taxi@v1", to: null, force: true, Token);

        Assert.Equal("id\n1\n", await File.ReadAllTextAsync(Path.Combine(_copy.FullName, "taxi.csv"), Token));
        Assert.Equal("id\n2\n", await File.ReadAllTextAsync(InRoot("taxi.csv"), Token));
    }

    [Fact]
    public async Task A_tag_that_has_moved_on_means_the_version_of_the_copy()
    {
        var first = await CommitAsync("id\n1\n");
        await CommitAsync("id\n2\n");
        await Repository.TagAsync("taxi@v2", "clean", Token);

        var copy = await CopyAsync([new CopiedVersion("taxi", "v1", first)]);

        Assert.Equal("v1", copy.Resolve("taxi#clean").Version);
    }

    [Fact]
    public async Task A_dataset_that_was_renamed_has_its_old_name_in_the_copy()
    {
        var first = await CommitAsync("id\n1\n");

        var copy = await CopyAsync([new CopiedVersion("cabs", "v3", first)]);

        Assert.Equal(first.Hash, copy.Resolve("cabs@v3").Hash);
    }

    [Fact]
    public async Task What_is_written_again_gets_the_number_that_it_had_and_the_project_knows_nothing_of_it()
    {
        await StoreCopy.CreateAsync(Root, _copy.FullName, [], [("features", "v4")], Token);
        await File.WriteAllTextAsync(Path.Combine(_copy.FullName, "features.csv"), "id\n1\n", Token);

        var written = await DatasetRepository.Open(_copy.FullName).CommitAsync(Path.Combine(_copy.FullName, "features.csv"), "features", cancellationToken: Token);

        Assert.Equal("v4", written.Version.Version);
        Assert.Empty(Repository.List());
        await Repository.CollectGarbageAsync(cancellationToken: Token);
    }

    private async Task<DatasetRepository> CopyAsync(IReadOnlyList<CopiedVersion> versions)
    {
        await StoreCopy.CreateAsync(Root, _copy.FullName, versions, [], Token);
        return DatasetRepository.Open(_copy.FullName);
    }
}
