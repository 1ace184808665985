using Solvent.Datasets.Tests.Lineage;

namespace Solvent.Datasets.Tests;

public sealed class RemoveTests : StoreFixture
{
    [Fact]
    public async Task The_newest_version_can_be_removed_and_the_others_stay()
    {
        await CommitAsync("id\n1\n");
        await CommitAsync("id\n2\n");

        var result = await Repository.RemoveAsync("taxi@v2", RecordedUses.None, cancellationToken: Token);

        Assert.Equal(["taxi@v2"], result.Versions.Select(version => version.Reference));
        Assert.Equal(["taxi@v1"], Repository.Log("taxi").Select(version => version.Reference));
    }

    [Fact]
    public async Task The_number_of_a_removed_version_is_not_given_out_again()
    {
        await CommitAsync("id\n1\n");
        await CommitAsync("id\n2\n");
        await Repository.RemoveAsync("taxi@v2", RecordedUses.None, cancellationToken: Token);

        var next = await CommitAsync("id\n3\n");

        Assert.Equal(("taxi@v3", "v1"), (next.Reference, next.Parent));
    }

    [Fact]
    public async Task A_bare_name_removes_the_dataset_with_all_its_versions()
    {
        await CommitAsync("id\n1\n");
        await CommitAsync("id\n2\n");

        await Repository.RemoveAsync("taxi", RecordedUses.None, cancellationToken: Token);

        Assert.Empty(Repository.List());
        Assert.False(Directory.Exists(InRoot(".solvent", "datasets", "taxi")));
    }

    [Fact]
    public async Task A_version_that_a_run_used_is_refused_by_the_name_of_the_run_even_by_force()
    {
        var version = await CommitAsync("id\n1\n");
        var uses = new RecordedUses(new VersionUse("0k3j2h1a2b", "taxi@v1", version.Hash, Wrote: false));

        var failure = await Assert.ThrowsAsync<SolventException>(() => Repository.RemoveAsync("taxi@v1", uses, withTags: true, cancellationToken: Token));

        Assert.Equal("version-in-use", failure.Code);
        Assert.Equal("taxi@v1 cannot be removed: run 0k3j2h1a2b used it.", failure.Message);
        Assert.Single(Repository.List());
    }

    [Fact]
    public async Task A_run_that_recorded_the_old_name_of_a_dataset_protects_it_under_the_new_one()
    {
        var version = await CommitAsync("id\n1\n");
        await Repository.RenameAsync("taxi", "rides", Token);
        var uses = new RecordedUses(new VersionUse("0k3j2h1a2b", "taxi@v1", version.Hash, Wrote: true));

        Assert.Equal("version-in-use", (await Assert.ThrowsAsync<SolventException>(() => Repository.RemoveAsync("rides", uses, cancellationToken: Token))).Code);
    }

    [Fact]
    public async Task A_run_that_used_the_same_bytes_under_another_name_does_not_matter()
    {
        var version = await CommitAsync("id\n1\n");
        await CommitAsync("id\n1\n", "copy");
        var uses = new RecordedUses(new VersionUse("0k3j2h1a2b", "taxi@v1", version.Hash, Wrote: false));

        await Repository.RemoveAsync("copy", uses, cancellationToken: Token);

        Assert.Equal(["taxi"], Repository.List().Select(newest => newest.Dataset));
    }

    [Fact]
    public async Task A_version_with_a_tag_is_removed_only_by_force_and_the_tag_goes_with_it()
    {
        await CommitAsync("id\n1\n");
        await CommitAsync("id\n2\n", options: new CommitOptions { Tags = ["clean", "best"] });

        var failure = await Assert.ThrowsAsync<SolventException>(() => Repository.RemoveAsync("taxi@v2", RecordedUses.None, cancellationToken: Token));
        Assert.Equal("taxi@v2 cannot be removed: it has the tags taxi#best, taxi#clean.", failure.Message);

        Assert.Equal(["taxi#best", "taxi#clean"], (await Repository.RemoveAsync("taxi#clean", RecordedUses.None, withTags: true, cancellationToken: Token)).Tags);
        Assert.Empty((await CommitAsync("id\n3\n")).Tags);
    }

    [Fact]
    public async Task The_parent_of_another_version_is_refused()
    {
        await CommitAsync("id\n1\n");
        await CommitAsync("id\n2\n");

        var failure = await Assert.ThrowsAsync<SolventException>(() => Repository.RemoveAsync("taxi@v1", RecordedUses.None, cancellationToken: Token));

        Assert.Equal("taxi@v1 cannot be removed: it is the parent of taxi@v2.", failure.Message);
    }

    [Fact]
    public async Task A_tag_is_taken_away_and_its_version_stays()
    {
        await CommitAsync("id\n1\n", options: new CommitOptions { Tags = ["clean"] });

        Assert.Empty(Repository.Untag("taxi#clean").Tags);
        Assert.Equal("tag-not-found", Assert.Throws<SolventException>(() => Repository.Untag("taxi#clean")).Code);
        Assert.Equal("invalid-reference", Assert.Throws<SolventException>(() => Repository.Untag("taxi@v1")).Code);
    }
}
