namespace Solvent.Datasets.Tests.Lineage;

public sealed class OriginTests : StoreFixture
{
    [Fact]
    public async Task A_version_remembers_the_sources_that_its_author_names()
    {
        var taxi = await CommitAsync("id\n1\n");

        var clean = await CommitAsync("id\n2\n", "clean", new CommitOptions { Sources = ["taxi"] });

        Assert.Equal([new VersionInput("taxi@v1", taxi.Hash)], clean.Origin!.Inputs);
        Assert.Null(clean.Origin.Notebook);
    }

    [Fact]
    public async Task A_version_of_which_nothing_is_known_has_no_origin()
        => Assert.Null((await CommitAsync("id\n1\n")).Origin);

    [Fact]
    public async Task A_source_that_does_not_exist_stops_the_commit()
    {
        var failure = await Assert.ThrowsAsync<SolventException>(() => CommitAsync("id\n1\n", options: new CommitOptions { Sources = ["texi"] }));

        Assert.Equal("dataset-not-found", failure.Code);
        Assert.Empty(Repository.List());
    }

    [Fact]
    public async Task Sources_of_data_that_is_committed_already_are_told_not_to_be_recorded()
    {
        await CommitAsync("id\n1\n");
        await CommitAsync("id\n2\n", "clean");

        var again = await Repository.CommitAsync(InRoot("clean.csv"), "clean", new CommitOptions { Sources = ["taxi"] }, Token);

        Assert.Contains("clean@v1 has the same data", Assert.Single(again.Notices), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_listens_says_where_the_data_comes_from()
    {
        var taxi = await CommitAsync("id\n1\n");
        DatasetActivity.VersionWriting += Tell;
        try
        {
            var origin = (await CommitAsync("id\n2\n", "clean")).Origin!;

            Assert.Equal(("notebooks/clean.ipynb", 3, "Clean();", "0k3j2h1a2b"), (origin.Notebook, origin.Cell, origin.Code, origin.Run));
            Assert.Equal([taxi.AsInput()], origin.Inputs);
            Assert.Null((await CommitAsync("id\n3\n", "found", new CommitOptions { RecordsOrigin = false })).Origin);
        }
        finally
        {
            DatasetActivity.VersionWriting -= Tell;
        }

        void Tell(object? sender, VersionWritingEventArgs writing)
        {
            if (writing.Root != Root) return;
            (writing.Notebook, writing.Cell, writing.Code, writing.Run) = (InRoot("notebooks", "clean.ipynb"), 3, "Clean();", "0k3j2h1a2b");
            writing.AddInput(taxi.AsInput());
            writing.AddInput(taxi.AsInput());
        }
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{\"notebook\":null,\"cell\":null,\"code\":null,\"run\":null,\"inputs\":null}")]
    [InlineData("{\"notebook\":null,\"cell\":null,\"code\":null,\"run\":null,\"inputs\":[{\"reference\":\"taxi@v1\"}]}")]
    public async Task A_version_file_with_half_an_origin_is_refused(string origin)
    {
        await CommitAsync("id\n1\n");
        var file = InRoot(".solvent", "datasets", "taxi", "v1.json");
        await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file, Token)).Replace("\"origin\": null", $"\"origin\": {origin}", StringComparison.Ordinal), Token);

        Assert.Equal("version-corrupt", Assert.Throws<SolventException>(() => Repository.Resolve("taxi")).Code);
    }

    [Fact]
    public async Task A_version_that_another_was_made_from_cannot_be_removed()
    {
        await CommitAsync("id\n1\n");
        await CommitAsync("id\n2\n", "clean", new CommitOptions { Sources = ["taxi"] });

        var failure = await Assert.ThrowsAsync<SolventException>(() => Repository.RemoveAsync("taxi", RecordedUses.None, cancellationToken: Token));

        Assert.Equal("taxi@v1 cannot be removed: clean@v1 was made from it.", failure.Message);
    }
}
