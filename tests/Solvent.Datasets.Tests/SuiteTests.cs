namespace Solvent.Datasets.Tests;

/// <summary>Expectations beside a file, which versions carry.</summary>
public sealed class SuiteTests : StoreFixture
{
    [Fact]
    public async Task A_version_carries_the_expectations_beside_its_file()
    {
        Write("taxi.expect", "id unique\n");

        var version = await CommitAsync("id\n1\n");

        Assert.Equal("id unique\n", await Repository.ReadSuiteAsync(version.Reference, Token));
        Assert.Equal("id unique\n", await DatasetRepository.Open(Root).ReadSuiteAsync("taxi@v1", Token));
    }

    [Fact]
    public async Task Expectations_do_not_change_what_the_data_is()
    {
        var without = await CommitAsync("id\n1\n");
        Write("taxi.expect", "id unique\n");

        var with = await Repository.CommitAsync(InRoot("taxi.csv"), "taxi", cancellationToken: Token);

        Assert.Equal((true, "v2", without.Hash), (with.Created, with.Version.Version, with.Version.Hash));
        Assert.Equal(["The data is that of taxi@v1; the expectations beside it are new."], with.Notices);
        Assert.Null(await Repository.ReadSuiteAsync("taxi@v1", Token));
    }

    [Fact]
    public async Task What_is_unchanged_makes_no_version_with_expectations_either()
    {
        Write("taxi.expect", "id unique\n");
        await CommitAsync("id\n1\n", options: new CommitOptions { Tags = ["clean"] });

        var again = await Repository.CommitAsync(InRoot("taxi.csv"), "taxi", new CommitOptions { Tags = ["clean"] }, Token);
        File.Delete(InRoot("taxi.expect"));
        var without = await Repository.CommitAsync(InRoot("taxi.csv"), "taxi", cancellationToken: Token);

        Assert.Equal((false, false, "v1"), (again.Created, without.Created, without.Version.Version));
    }

    [Fact]
    public async Task A_tag_moves_to_new_expectations()
    {
        await CommitAsync("id\n1\n", options: new CommitOptions { Tags = ["clean"] });
        Write("taxi.expect", "id unique\n");

        await Repository.CommitAsync(InRoot("taxi.csv"), "taxi", new CommitOptions { Tags = ["clean"] }, Token);

        Assert.Equal("v2", Repository.Resolve("taxi#clean").Version);
    }

    [Theory]
    [InlineData("data/taxi.csv", "data/taxi.expect")]
    [InlineData("data/taxi.csv.gz", "data/taxi.expect")]
    [InlineData("data/taxi.v2.parquet", "data/taxi.v2.expect")]
    [InlineData("data", "data.expect")]
    public void A_file_and_a_folder_have_their_expectations_beside_them(string path, string expected)
    {
        Write("data/x.csv", "id\n1\n");

        Assert.Equal(InRoot(expected), SuiteFile.Beside(InRoot(path)));
    }

    [Fact]
    public async Task A_folder_carries_expectations_too()
    {
        Write("parts/a.csv", "id\n1\n");
        Write("parts.expect", "id unique\n");

        var version = (await Repository.CommitAsync(InRoot("parts"), "parts", cancellationToken: Token)).Version;

        Assert.Equal("id unique\n", await Repository.ReadSuiteAsync(version.Reference, Token));
        Assert.Equal(1, version.Files);
    }

    [Fact]
    public async Task A_collection_keeps_them_and_a_verification_reads_them()
    {
        Write("taxi.expect", "id unique\n");
        var version = await CommitAsync("id\n1\n");

        var report = await Repository.CollectGarbageAsync(cancellationToken: Token);
        var verified = await Repository.VerifyAsync(Token);

        Assert.Equal((0, true, 2), (report.Objects, verified.Passed, verified.Objects));
        Assert.Equal("id unique\n", await Repository.ReadSuiteAsync(version.Reference, Token));
    }

    [Fact]
    public async Task A_checkout_brings_them_back_beside_the_file()
    {
        Write("taxi.expect", "id unique\n");
        await CommitAsync("id\n1\n");
        File.Delete(InRoot("taxi.expect"));

        var result = await Repository.CheckoutAsync("taxi@v1", InRoot("copies/old.csv"), cancellationToken: Token);
        await Repository.CheckoutAsync("taxi@v1", cancellationToken: Token);

        Assert.Null(result.Notice);
        Assert.Equal("id unique\n", await File.ReadAllTextAsync(InRoot("taxi.expect"), Token));
        Assert.Equal("id unique\n", await File.ReadAllTextAsync(InRoot("copies", "old.expect"), Token));
    }

    [Fact]
    public async Task A_checkout_leaves_expectations_that_no_version_has()
    {
        Write("taxi.expect", "id unique\n");
        await CommitAsync("id\n1\n");
        Write("taxi.expect", "id not missing\n");

        var result = await Repository.CheckoutAsync("taxi@v1", cancellationToken: Token);

        Assert.Equal("'taxi.expect' has expectations that no version has, and was left as it is.", result.Notice);
        Assert.Equal("id not missing\n", await File.ReadAllTextAsync(InRoot("taxi.expect"), Token));
        Assert.Null((await Repository.CheckoutAsync("taxi@v1", force: true, cancellationToken: Token)).Notice);
        Assert.Equal("id unique\n", await File.ReadAllTextAsync(InRoot("taxi.expect"), Token));
    }

    [Fact]
    public async Task A_version_file_from_before_expectations_is_read()
    {
        await CommitAsync("id\n1\n");
        var file = InRoot(".solvent", "datasets", "taxi", "v1.json");
        var text = await File.ReadAllTextAsync(file, Token);
        File.WriteAllText(file, text.Replace("  \"suite\": null,\n", "", StringComparison.Ordinal));

        Assert.DoesNotContain("suite", await File.ReadAllTextAsync(file, Token), StringComparison.Ordinal);
        Assert.Null(DatasetRepository.Open(Root).Resolve("taxi@v1").Suite);
    }

    [Fact]
    public async Task A_push_and_a_pull_bring_them_to_others()
    {
        Write("taxi.expect", "id unique\n");
        await CommitAsync("id\n1\n");
        var remote = Directory.CreateDirectory(InRoot("remote")).FullName;
        using var others = new OtherMachine();
        await new DatasetRemotes(Repository).AddAsync("origin", remote, cancellationToken: Token);
        await new DatasetRemotes(Repository).PushAsync(cancellationToken: Token);
        var theirs = others.Repository;
        await new DatasetRemotes(theirs).AddAsync("origin", remote, cancellationToken: Token);

        await new DatasetRemotes(theirs).PullAsync(cancellationToken: Token);

        Assert.Equal("id unique\n", await theirs.ReadSuiteAsync("taxi@v1", Token));
        Assert.Equal("id unique\n", await File.ReadAllTextAsync(others.PathOf("taxi.expect"), Token));
    }

    [Fact]
    public async Task The_same_data_with_other_expectations_is_another_version_to_others()
    {
        Write("taxi.expect", "id unique\n");
        await CommitAsync("id\n1\n");
        var here = Repository.Resolve("taxi@v1");

        Assert.True(VersionConflict.IsBetween(here, here with { Suite = null }));
    }

    private sealed class OtherMachine : StoreFixture
    {
        public new DatasetRepository Repository => base.Repository;

        public string PathOf(string name) => InRoot(name);
    }
}
