namespace Solvent.Datasets.Tests;

public sealed class StatusTests : StoreFixture
{
    [Fact]
    public async Task A_file_is_unchanged_older_changed_or_missing()
    {
        await CommitAsync("id\n1\n", "same");
        await CommitAsync("id\n1\n", "older");
        await CommitAsync("id\n2\n", "older");
        Write("older.csv", "id\n1\n");
        await CommitAsync("id\n1\n", "changed");
        Write("changed.csv", "id\n9\n");
        await CommitAsync("id\n1\n", "gone");
        File.Delete(InRoot("gone.csv"));

        Assert.Equal(
            [
                new StatusEntry("changed", "changed.csv", FileState.Changed, null, "v1"),
                new StatusEntry("gone", "gone.csv", FileState.Missing, null, "v1"),
                new StatusEntry("older", "older.csv", FileState.Older, "v1", "v2"),
                new StatusEntry("same", "same.csv", FileState.Unchanged, "v1", "v1"),
            ],
            Repository.Status());
    }

    [Fact]
    public async Task A_change_that_keeps_the_size_is_seen_right_after_a_status()
    {
        await CommitAsync("id\n1\n");
        Assert.Equal(FileState.Unchanged, Repository.Status().Single().State);

        Write("taxi.csv", "id\n2\n");

        Assert.Equal(FileState.Changed, Repository.Status().Single().State);
    }

    [Fact]
    public async Task A_file_that_rests_is_remembered_by_its_stamp_and_not_read_again()
    {
        await CommitAsync("id\n1\n");
        File.SetLastWriteTimeUtc(InRoot("taxi.csv"), DateTime.UtcNow.AddHours(-1));
        Repository.Status();

        // Other content with the stamp of the old can only go unnoticed when the file is not read.
        var stamp = FileStamp.Read(InRoot("taxi.csv"));
        await File.WriteAllTextAsync(InRoot("taxi.csv"), "id\n2\n", Token);
        File.SetLastWriteTimeUtc(InRoot("taxi.csv"), new DateTime(stamp.ModifiedTicks, DateTimeKind.Utc));

        Assert.Equal(FileState.Unchanged, DatasetRepository.Open(Root).Status().Single().State);
    }

    [Fact]
    public async Task A_damaged_catalog_is_made_again_from_the_packs()
    {
        await CommitAsync("id\n1\n");
        File.Delete(InRoot(".solvent", "catalog.db-wal"));
        Write(Path.Combine(".solvent", "catalog.db"), "nonsense");

        Assert.Equal(FileState.Unchanged, DatasetRepository.Open(Root).Status().Single().State);
        Assert.Equal("id\n1\n", await File.ReadAllTextAsync(await DatasetRepository.Open(Root).MaterializeAsync("taxi", Token), Token));
    }

    [Fact]
    public async Task A_file_outside_of_the_root_is_versioned_and_not_followed()
    {
        var outside = Path.Combine(Path.GetTempPath(), $"solvent-outside-{Guid.NewGuid():N}.csv");
        await File.WriteAllTextAsync(outside, "id\n1\n", Token);
        try
        {
            var result = await Repository.CommitAsync(outside, "outside", cancellationToken: Token);

            Assert.Null(result.Version.TrackedPath);
            Assert.Empty(Repository.Status());
        }
        finally
        {
            File.Delete(outside);
        }
    }
}
