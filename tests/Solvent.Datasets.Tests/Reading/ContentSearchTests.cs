namespace Solvent.Datasets.Tests.Reading;

public sealed class ContentSearchTests : StoreFixture
{
    [Fact]
    public async Task A_file_is_found_by_its_bytes_and_not_by_its_name()
    {
        await CommitAsync("id\n1\n");
        await CommitAsync("id\n2\n");

        Assert.Equal(["taxi@v1"], await FindAsync(Write("copy.csv", "id\n1\n")));
        Assert.Equal(["taxi@v2"], await FindAsync(InRoot("taxi.csv")));
        Assert.Empty(await FindAsync(Write("taxi.csv", "id\n3\n")));
    }

    [Fact]
    public async Task Of_equal_versions_the_one_that_came_from_the_file_is_meant()
    {
        await CommitAsync("id\n1\n", "copy");
        await CommitAsync("id\n1\n");
        await CommitAsync("id\n1\n", "other");

        Assert.Equal(["taxi@v1"], await FindAsync(InRoot("taxi.csv")));
    }

    [Fact]
    public async Task A_file_of_a_committed_folder_is_in_the_version_of_the_folder()
    {
        Write("images/a.png", "a");
        Write("images/b.png", "b");
        await Repository.CommitAsync(InRoot("images"), "images", cancellationToken: Token);

        Assert.Equal(["images@v1"], await FindAsync(InRoot("images", "b.png")));
        Assert.Equal(["images@v1"], await FindAsync(InRoot("images")));
    }

    [Fact]
    public async Task A_folder_is_found_in_the_versions_of_all_its_files_or_not_at_all()
    {
        Write("data/a.csv", "id\n1\n");
        Write("data/b.csv", "id\n2\n");
        await Repository.CommitAsync(InRoot("data", "a.csv"), "a", cancellationToken: Token);
        Assert.Empty(await FindAsync(InRoot("data")));

        await Repository.CommitAsync(InRoot("data", "b.csv"), "b", cancellationToken: Token);
        Assert.Equal(["a@v1", "b@v1"], await FindAsync(InRoot("data")));
    }

    [Theory]
    [InlineData("Late flights (2).csv", "Late-flights-2")]
    [InlineData("taxi.csv.gz", "taxi-2")]
    [InlineData("données.csv", "donn-es")]
    [InlineData("___.csv", "data")]
    [InlineData("raw/old.csv", "known")]
    public async Task A_file_gets_a_name_that_is_allowed_and_free_or_that_of_its_dataset(string file, string expected)
    {
        await CommitAsync("id\n1\n");
        await Repository.CommitAsync(Write("raw/old.csv", "id\n7\n"), "known", cancellationToken: Token);

        Assert.Equal(expected, Repository.NameFor(InRoot(file)));
    }

    private async Task<string[]> FindAsync(string path) => [.. (await Repository.FindContentAsync(path, Token)).Select(version => version.Reference)];
}
