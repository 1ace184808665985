namespace Solvent.Datasets.Tests;

public sealed class RenameTests : StoreFixture
{
    [Fact]
    public async Task Versions_and_tags_move_to_the_new_name_with_their_bytes()
    {
        var first = await CommitAsync("id\n1\n", options: new CommitOptions { Tags = ["clean"], Message = "first" });
        await CommitAsync("id\n2\n");

        var result = await Repository.RenameAsync("taxi", "rides", Token);

        Assert.Equal(["rides@v2", "rides@v1"], result.Versions.Select(version => version.Reference));
        Assert.Equal(["rides"], Repository.List().Select(version => version.Dataset));
        Assert.Equal(first with { Dataset = "rides", Tags = [], Keys = [] }, Repository.Resolve("rides#clean") with { Tags = [], Keys = [] });
        Assert.Equal("id\n1\n", await File.ReadAllTextAsync(await Repository.MaterializeAsync("rides@v1", Token), Token));
        Assert.Contains("\"dataset\": \"rides\"", await File.ReadAllTextAsync(InRoot(".solvent", "datasets", "rides", "v1.json"), Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_old_name_leads_to_the_dataset_until_another_takes_it()
    {
        await CommitAsync("id\n1\n");
        await Repository.RenameAsync("taxi", "rides", Token);
        await Repository.RenameAsync("rides", "trips", Token);

        Assert.Equal("trips@v1", Repository.Resolve("taxi@v1").Reference);
        Assert.Equal("trips@v1", Repository.Resolve("rides").Reference);

        await CommitAsync("id\n2\n");
        Assert.Equal("taxi@v1", Repository.Resolve("taxi").Reference);
    }

    [Fact]
    public async Task What_was_recorded_under_the_old_name_is_found_by_its_hash()
    {
        var old = await CommitAsync("id\n1\n");
        await Repository.RenameAsync("taxi", "rides", Token);
        await CommitAsync("id\n2\n");

        Assert.Equal("rides@v1", Repository.Find("taxi@v1", old.Hash)?.Reference);
        Assert.Null(Repository.Find("taxi@v1", new string('0', 64)));
    }

    [Fact]
    public async Task A_name_can_be_taken_back()
    {
        await CommitAsync("id\n1\n");
        await Repository.RenameAsync("taxi", "rides", Token);
        await Repository.RenameAsync("rides", "taxi", Token);

        Assert.Equal("taxi@v1", Repository.Resolve("rides").Reference);
        Assert.Equal(["taxi"], Repository.List().Select(version => version.Dataset));
    }

    [Theory]
    [InlineData("fares")]
    [InlineData("Fares")]
    public async Task A_name_that_another_dataset_has_is_refused(string name)
    {
        await CommitAsync("id\n1\n");
        await CommitAsync("id\n1\n", "fares");

        var failure = await Assert.ThrowsAsync<SolventException>(() => Repository.RenameAsync("taxi", name, Token));

        Assert.Equal("name-taken", failure.Code);
        Assert.Equal(["fares", "taxi"], Repository.List().Select(version => version.Dataset));
    }

    [Fact]
    public async Task Of_two_renamings_at_once_one_wins_and_the_other_is_told_the_new_name()
    {
        await CommitAsync("id\n1\n");

        var renamings = await Task.WhenAll(new[] { "rides", "trips" }.Select(name => Record.ExceptionAsync(() => DatasetRepository.Open(Root).RenameAsync("taxi", name, Token)).AsTask()));

        Assert.Equal("dataset-not-found", Assert.IsType<SolventException>(Assert.Single(renamings, failure => failure is not null)).Code);
        Assert.Equal(1, Assert.Single(Repository.List()).Rows);
    }

    [Fact]
    public async Task A_former_name_cannot_be_renamed_again()
    {
        await CommitAsync("id\n1\n");
        await Repository.RenameAsync("taxi", "rides", Token);

        var failure = await Assert.ThrowsAsync<SolventException>(() => Repository.RenameAsync("taxi", "trips", Token));

        Assert.Equal(("dataset-not-found", "It is called 'rides' now."), (failure.Code, failure.Hint));
    }

    [Fact]
    public async Task Killed_before_the_folder_is_renamed_the_dataset_has_its_old_name()
    {
        await CommitAsync("id\n1\n");
        Write(".solvent/datasets/taxi/names", "taxi\n");

        Assert.Equal(["taxi@v1"], Repository.List().Select(version => version.Reference));
        Assert.True((await Repository.VerifyAsync(Token)).Passed);
        Assert.Equal("rides@v1", (await Repository.RenameAsync("taxi", "rides", Token)).Versions[0].Reference);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Killed_while_version_files_are_rewritten_the_dataset_has_its_new_name(int rewritten)
    {
        for (var i = 1; i <= 2; i++) await CommitAsync($"id\n{i}\n");
        Write(".solvent/datasets/taxi/names", "taxi\n");
        Directory.Move(InRoot(".solvent", "datasets", "taxi"), InRoot(".solvent", "datasets", "rides"));
        for (var i = 1; i <= rewritten; i++)
        {
            var file = InRoot(".solvent", "datasets", "rides", $"v{i}.json");
            await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file, Token)).Replace("\"taxi\"", "\"rides\"", StringComparison.Ordinal), Token);
        }

        Assert.Equal(["rides@v2", "rides@v1"], Repository.Log("rides").Select(version => version.Reference));
        Assert.True((await Repository.VerifyAsync(Token)).Passed);
        Assert.Equal("id\n1\n", await File.ReadAllTextAsync(await Repository.MaterializeAsync("taxi@v1", Token), Token));
        Assert.Equal("rides@v3", (await CommitAsync("id\n3\n", "rides")).Reference);
    }
}
