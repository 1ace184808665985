namespace Solvent.Datasets.Tests;

public sealed class FolderDiffTests : StoreFixture
{
    [Fact]
    public async Task Files_are_added_removed_changed_and_renamed()
    {
        Write("data/kept.bin", "same");
        Write("data/gone.bin", "gone");
        Write("data/old/name.bin", "moved");
        Write("data/trips.csv", "id,fare\n1,10\n2,20\n");
        await CommitFolderAsync();
        File.Delete(InRoot("data", "gone.bin"));
        Directory.CreateDirectory(InRoot("data", "new"));
        File.Move(InRoot("data", "old", "name.bin"), InRoot("data", "new", "name.bin"));
        Write("data/fresh.bin", "fresh");
        Write("data/trips.csv", "id,fare\n1,11\n2,20\n3,30\n");
        await CommitFolderAsync();

        var files = (await Repository.DiffAsync("all@v1", "all@v2", cancellationToken: Token)).Files!;

        Assert.Equal(["fresh.bin"], files.Added.Select(file => file.Path));
        Assert.Equal(["gone.bin"], files.Removed.Select(file => file.Path));
        Assert.Equal([new RenamedFile("old/name.bin", "new/name.bin", 5)], files.Renamed);
        var changed = Assert.Single(files.Changed);
        Assert.Equal(("trips.csv", 18L, 23L, "1 row added, 1 cell changed"), (changed.Path, changed.OldBytes, changed.NewBytes, changed.Summary));
        Assert.Equal(1, files.Unchanged);
    }

    [Fact]
    public async Task A_table_in_a_folder_is_compared_when_it_is_named()
    {
        Write("data/trips.csv", "id,fare\n1,10\n");
        await CommitFolderAsync();
        Write("data/trips.csv", "id,fare\n1,11\n");
        await CommitFolderAsync();

        var diff = await Repository.DiffAsync("all@v1", "all@v2", new DiffOptions { File = "trips.csv" }, Token);
        var failure = await Assert.ThrowsAsync<SolventException>(() => Repository.DiffAsync("all@v1", "all@v2", new DiffOptions { File = "trip.csv" }, Token));

        Assert.Equal(("10", "11"), diff.ChangedCells.Select(cell => (cell.Old, cell.New)).Single());
        Assert.Equal(("file-not-found", "Did you mean 'trips.csv'?"), (failure.Code, failure.Hint));
    }

    [Fact]
    public async Task Options_of_tables_ask_for_the_file()
    {
        Write("data/trips.csv", "id\n1\n");
        await CommitFolderAsync();
        Write("data/trips.csv", "id\n2\n");
        await CommitFolderAsync();

        var failure = await Assert.ThrowsAsync<SolventException>(() => Repository.DiffAsync("all@v1", "all@v2", new DiffOptions { Where = "id > 1" }, Token));

        Assert.Equal(("not-a-table", "Name a table in both with --file."), (failure.Code, failure.Hint));
    }

    [Fact]
    public async Task A_file_and_a_folder_are_compared_by_their_files()
    {
        await Repository.CommitAsync(Write("trips.csv", "id\n1\n"), "all", cancellationToken: Token);
        Write("data/trips.csv", "id\n1\n");
        Write("data/more.csv", "id\n1\n2\n");
        await CommitFolderAsync();

        var files = (await Repository.DiffAsync("all@v1", "all@v2", cancellationToken: Token)).Files!;

        Assert.Equal(["more.csv"], files.Added.Select(file => file.Path));
        Assert.Equal(1, files.Unchanged);
    }

    private Task<CommitResult> CommitFolderAsync() => Repository.CommitAsync(InRoot("data"), "all", cancellationToken: Token);
}
