using Solvent.Drift;

namespace Solvent.Datasets.Tests;

public sealed class VersionProfileTests : StoreFixture
{
    [Fact]
    public async Task The_profile_of_a_version_is_made_once_and_kept_with_the_store()
    {
        var version = await CommitAsync(Table(0, 50));

        var profile = await Repository.ProfileAsync("taxi", Token);

        Assert.Equal(("taxi@v1", 50), (profile.Name, profile.Rows));
        var kept = Assert.Single(Directory.GetFiles(ProfileFolder));
        Assert.StartsWith(version.Hash, Path.GetFileName(kept), StringComparison.Ordinal);

        // Neither the version nor a copy of it is there to be read again.
        foreach (var pack in Directory.GetFiles(InRoot(".solvent", "packs"))) File.Delete(pack);
        DeleteCopies();
        Assert.Equal(49, (await DatasetRepository.Open(Root).ProfileAsync("taxi@v1", Token)).Find("id")!.Maximum);
    }

    [Fact]
    public async Task A_profile_that_is_damaged_or_deleted_is_made_again()
    {
        await CommitAsync(Table(0, 50));
        await Repository.ProfileAsync("taxi", Token);
        var kept = Directory.GetFiles(ProfileFolder).Single();
        await File.WriteAllBytesAsync(kept, (await File.ReadAllBytesAsync(kept, Token))[..^1], Token);

        Assert.Equal(50, (await Repository.ProfileAsync("taxi", Token)).Rows);
        Assert.Equal(50, ReferenceProfile.Open(kept).Rows);
        File.Delete(kept);
        Assert.Equal(50, (await Repository.ProfileAsync("taxi", Token)).Rows);
    }

    [Fact]
    public async Task The_parts_of_a_folder_are_profiled_one_by_one_and_merged()
    {
        Write("parts/1.csv", Table(0, 30));
        Write("parts/2.csv", Table(30, 20));
        Write("parts/notes.txt", "as delivered");
        await Repository.CommitAsync(InRoot("parts"), "taxi", cancellationToken: Token);

        var profile = await Repository.ProfileAsync("taxi", Token);

        Assert.Equal((50, 0, 49), (profile.Rows, profile.Find("id")!.Minimum!.Value, profile.Find("id")!.Maximum!.Value));
        Assert.True(profile.IsExact);
    }

    [Fact]
    public async Task A_folder_without_a_table_or_with_different_ones_says_so()
    {
        Write("notes/a.txt", "as delivered");
        Write("mixed/1.csv", "a\n1\n");
        Write("mixed/2.csv", "b\n1\n");
        await Repository.CommitAsync(InRoot("notes"), "notes", cancellationToken: Token);
        await Repository.CommitAsync(InRoot("mixed"), "mixed", cancellationToken: Token);

        Assert.Equal("not-a-table", (await Assert.ThrowsAsync<SolventException>(() => Repository.ProfileAsync("notes", Token))).Code);
        Assert.Equal("profiles-differ", (await Assert.ThrowsAsync<SolventException>(() => Repository.ProfileAsync("mixed", Token))).Code);
    }

    [Fact]
    public async Task A_collection_removes_the_profiles_of_versions_that_are_gone()
    {
        await CommitAsync(Table(0, 10));
        var second = await CommitAsync(Table(0, 20));
        await Repository.ProfileAsync("taxi@v1", Token);
        await Repository.ProfileAsync("taxi@v2", Token);
        File.Delete(InRoot(".solvent", "datasets", "taxi", "v1.json"));

        await Repository.CollectGarbageAsync(cancellationToken: Token);

        Assert.StartsWith(second.Hash, Path.GetFileName(Assert.Single(Directory.GetFiles(ProfileFolder))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asking_for_a_profile_is_told_as_reading_the_version()
    {
        await CommitAsync(Table(0, 10));
        var read = new List<string>();
        Repository.VersionRead += (_, args) => read.Add(args.Version.Reference);

        await Repository.ProfileAsync("taxi", Token);
        await Repository.ProfileAsync("taxi", Token);

        Assert.Equal(["taxi@v1", "taxi@v1"], read);
    }

    private string ProfileFolder => InRoot(".solvent", "cache", "profiles");

    private static string Table(int from, int rows) => $"id,km\n{string.Concat(Enumerable.Range(from, rows).Select(id => $"{id},{id % 7}.5\n"))}";

    private void DeleteCopies()
    {
        var folder = new DirectoryInfo(InRoot(".solvent", "cache", "files"));
        foreach (var file in folder.EnumerateFiles("*", SearchOption.AllDirectories)) file.Attributes = FileAttributes.Normal;
        folder.Delete(recursive: true);
    }
}
