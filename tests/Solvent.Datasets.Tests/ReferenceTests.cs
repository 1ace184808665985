namespace Solvent.Datasets.Tests;

public sealed class ReferenceTests : StoreFixture
{
    [Fact]
    public async Task A_version_is_found_by_number_hash_tag_and_as_the_newest()
    {
        var first = await CommitAsync("id\n1\n", options: new CommitOptions { Tags = ["clean"] });
        var second = await CommitAsync("id\n2\n");

        Assert.Equal(second, Repository.Resolve("taxi"), SameVersion);
        Assert.Equal(second, Repository.Resolve("taxi@latest"), SameVersion);
        Assert.Equal(first, Repository.Resolve("taxi@v1"), SameVersion);
        Assert.Equal(first, Repository.Resolve("taxi#clean"), SameVersion);
        Assert.Equal(first, Repository.Resolve("taxi@" + first.Hash[..6]), SameVersion);
        Assert.Equal(first, Repository.Resolve("taxi@" + first.Hash.ToUpperInvariant()), SameVersion);
    }

    [Theory]
    [InlineData("tax", "dataset-not-found", "Did you mean 'taxi'?")]
    [InlineData("taxi@v7", "version-not-found", "Its only version is v1.")]
    [InlineData("taxi@000000", "version-not-found", "Its only version is v1.")]
    [InlineData("taxi#claen", "tag-not-found", "Did you mean 'clean'?")]
    public async Task A_reference_to_nothing_says_what_there_is(string reference, string code, string hint)
    {
        await CommitAsync("id\n1\n", options: new CommitOptions { Tags = ["clean"] });

        var failure = Assert.Throws<SolventException>(() => Repository.Resolve(reference));

        Assert.Equal(code, failure.Code);
        Assert.Equal(hint, failure.Hint);
    }

    [Theory]
    [InlineData("")]
    [InlineData("taxi@")]
    [InlineData("taxi@v0")]
    [InlineData("taxi@abc")]
    [InlineData("taxi@v1#clean")]
    public void A_text_that_is_no_reference_is_refused(string reference)
        => Assert.Equal("invalid-reference", Assert.Throws<SolventException>(() => Repository.Resolve(reference)).Code);

    [Theory]
    [InlineData("../../etc")]
    [InlineData("..")]
    public void A_reference_cannot_leave_the_store(string reference)
        => Assert.Equal("dataset-not-found", Assert.Throws<SolventException>(() => Repository.Resolve(reference)).Code);

    [Fact]
    public async Task A_tag_moves_to_the_version_that_it_is_given_to_last()
    {
        await CommitAsync("id\n1\n", options: new CommitOptions { Tags = ["best"] });
        await CommitAsync("id\n2\n");

        var tagged = await Repository.TagAsync("taxi@v2", "best", Token);

        Assert.Equal(["best"], tagged.Tags);
        Assert.Empty(Repository.Resolve("taxi@v1").Tags);
    }

    private static bool SameVersion(DatasetVersion a, DatasetVersion b)
        => string.Equals(a.Reference, b.Reference, StringComparison.Ordinal) && string.Equals(a.Hash, b.Hash, StringComparison.Ordinal);
}
