namespace Solvent.Datasets.Tests;

public sealed class FolderTests : StoreFixture
{
    [Fact]
    public async Task A_folder_becomes_one_version_with_all_its_files()
    {
        Write("data/b.csv", "id\n1\n");
        Write("data/deep/a.bin", "x");
        Write("data/naïve 100%\t.txt", "y");

        var version = await CommitFolderAsync();

        Assert.Equal((DatasetKind.Folder, 3L, 7L, "data"), (version.Kind, version.Files, version.Bytes, version.TrackedPath));
        Assert.Equal(["b.csv", "deep/a.bin", "naïve 100%\t.txt"], (await Repository.FilesAsync("data", Token)).Select(file => file.Path));
    }

    [Fact]
    public async Task A_folder_comes_back_byte_for_byte_in_another_place()
    {
        Write("data/b.csv", "id\n1\n");
        Write("data/deep/a.bin", new string('x', 3 << 20));
        await CommitFolderAsync();

        var result = await Repository.CheckoutAsync("data", InRoot("copy"), cancellationToken: Token);

        Assert.Equal(2, result.FilesWritten);
        Assert.Equal("id\n1\n", await File.ReadAllTextAsync(InRoot("copy", "b.csv"), Token));
        Assert.Equal(await File.ReadAllBytesAsync(InRoot("data", "deep", "a.bin"), Token), await File.ReadAllBytesAsync(InRoot("copy", "deep", "a.bin"), Token));
    }

    [Fact]
    public async Task A_folder_that_did_not_change_makes_no_new_version()
    {
        Write("data/b.csv", "id\n1\n");
        await CommitFolderAsync();

        var again = await Repository.CommitAsync(InRoot("data"), "data", cancellationToken: Token);

        Assert.False(again.Created);
        Assert.Equal("v1", again.Version.Version);
    }

    [Fact]
    public async Task Only_changed_files_add_to_the_store()
    {
        for (var i = 0; i < 50; i++) Write($"data/{i}.bin", Noise(i, 2_000));
        var first = await CommitFolderAsync();
        Write("data/7.bin", Noise(1_000, 2_000));

        var second = await CommitFolderAsync();

        Assert.True(first.StoredBytes > 50_000);
        Assert.InRange(second.StoredBytes, 1_000, 8_000);
    }

    [Fact]
    public async Task A_glob_chooses_files_and_is_remembered()
    {
        Write("data/a.csv", "id\n1\n");
        Write("data/deep/b.csv", "id\n2\n");
        Write("data/readme.md", "no");

        var version = (await Repository.CommitAsync(InRoot("data", "**", "*.csv"), "tables", cancellationToken: Token)).Version;
        Write("data/readme.md", "changed");

        Assert.Equal(("data", "**/*.csv", 2L), (version.TrackedPath, version.Pattern, version.Files));
        Assert.Equal(FileState.Unchanged, Repository.Status().Single().State);
    }

    [Fact]
    public async Task A_glob_that_matches_nothing_is_refused()
    {
        Write("data/a.csv", "id\n1\n");

        var failure = await Assert.ThrowsAsync<SolventException>(() => Repository.CommitAsync(InRoot("data", "*.parquet"), "tables", cancellationToken: Token));

        Assert.Equal("file-not-found", failure.Code);
        Assert.Contains("*.parquet", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Status_names_changed_missing_and_new_files()
    {
        Write("data/a.csv", "1");
        Write("data/b.csv", "2");
        await CommitFolderAsync();
        Write("data/a.csv", "changed");
        File.Delete(InRoot("data", "b.csv"));
        Write("data/c.csv", "3");

        var entry = Assert.Single(Repository.Status());

        Assert.Equal(FileState.Changed, entry.State);
        Assert.Equal(
            [new FolderChange("a.csv", FileState.Changed), new FolderChange("b.csv", FileState.Missing), new FolderChange("c.csv", FileState.New)],
            entry.Files);
    }

    [Fact]
    public async Task Status_knows_a_folder_of_an_older_version_and_one_that_is_gone()
    {
        Write("data/a.csv", "1");
        await CommitFolderAsync();
        Write("data/a.csv", "2");
        await CommitFolderAsync();
        await Repository.CheckoutAsync("data@v1", cancellationToken: Token);

        Assert.Equal((FileState.Older, "v1"), (Repository.Status().Single().State, Repository.Status().Single().Version));

        Directory.Delete(InRoot("data"), recursive: true);
        Assert.Equal(FileState.Missing, Repository.Status().Single().State);
    }

    [Fact]
    public async Task Checking_out_another_version_removes_its_files_and_leaves_what_was_never_committed()
    {
        Write("data/old/a.csv", "1");
        Write("data/both.csv", "same");
        await CommitFolderAsync();
        File.Delete(InRoot("data", "old", "a.csv"));
        Write("data/new/b.csv", "2");
        await CommitFolderAsync();
        Write("data/mine.txt", "not committed");

        var result = await Repository.CheckoutAsync("data@v1", cancellationToken: Token);

        Assert.True(File.Exists(InRoot("data", "old", "a.csv")));
        Assert.False(Directory.Exists(InRoot("data", "new")));
        Assert.Equal((1L, 1L), (result.FilesWritten, result.FilesRemoved));
        Assert.Equal(["mine.txt"], result.Untracked);
        Assert.Equal("not committed", await File.ReadAllTextAsync(InRoot("data", "mine.txt"), Token));
    }

    [Fact]
    public async Task A_checkout_that_would_lose_uncommitted_changes_names_the_files_and_changes_nothing()
    {
        Write("data/a.csv", "1");
        Write("data/b.csv", "1");
        await CommitFolderAsync();
        Write("data/a.csv", "mine");
        File.Delete(InRoot("data", "b.csv"));

        var failure = await Assert.ThrowsAsync<SolventException>(() => Repository.CheckoutAsync("data", cancellationToken: Token));

        Assert.Equal("checkout-would-lose", failure.Code);
        Assert.Contains("a.csv", failure.Message, StringComparison.Ordinal);
        Assert.Equal("mine", await File.ReadAllTextAsync(InRoot("data", "a.csv"), Token));
        Assert.False(File.Exists(InRoot("data", "b.csv")));
    }

    [Fact]
    public async Task A_forced_checkout_overwrites_uncommitted_changes()
    {
        Write("data/a.csv", "1");
        await CommitFolderAsync();
        Write("data/a.csv", "mine");

        await Repository.CheckoutAsync("data", force: true, cancellationToken: Token);

        Assert.Equal("1", await File.ReadAllTextAsync(InRoot("data", "a.csv"), Token));
    }

    [Fact]
    public async Task A_file_of_a_folder_is_read_without_a_checkout()
    {
        Write("data/deep/a.csv", "id\n1\n");
        await CommitFolderAsync();

        await using var stream = await Repository.OpenReadAsync("data", "deep/a.csv", Token);
        using var reader = new StreamReader(stream);

        Assert.Equal("id\n1\n", await reader.ReadToEndAsync(Token));
    }

    [Fact]
    public async Task A_file_that_a_folder_does_not_have_is_refused_with_the_nearest()
    {
        Write("data/train.csv", "id\n1\n");
        await CommitFolderAsync();

        var failure = await Assert.ThrowsAsync<SolventException>(() => Repository.OpenReadAsync("data", "trian.csv", Token));

        Assert.Equal("file-not-found", failure.Code);
        Assert.Contains("train.csv", failure.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_to_a_folder_that_contains_it_is_refused()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need a privilege on Windows.");
        Write("data/a.csv", "1");
        Directory.CreateSymbolicLink(InRoot("data", "again"), InRoot("data"));

        var failure = await Assert.ThrowsAsync<SolventException>(() => Repository.CommitAsync(InRoot("data"), "data", cancellationToken: Token));

        Assert.Equal("link-loop", failure.Code);
        Assert.EndsWith("again", failure.File, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Links_to_files_and_folders_elsewhere_are_followed()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need a privilege on Windows.");
        Write("shared/big.csv", "id\n1\n");
        Write("data/a.csv", "1");
        Directory.CreateSymbolicLink(InRoot("data", "linked"), InRoot("shared"));
        File.CreateSymbolicLink(InRoot("data", "one.csv"), InRoot("shared", "big.csv"));

        await CommitFolderAsync();

        Assert.Equal(["a.csv", "linked/big.csv", "one.csv"], (await Repository.FilesAsync("data", Token)).Select(file => file.Path));
    }

    [Fact]
    public async Task A_checkout_does_not_write_through_a_link()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need a privilege on Windows.");
        Write("data/deep/a.csv", "1");
        await CommitFolderAsync();
        Directory.CreateDirectory(InRoot("elsewhere"));
        Directory.CreateDirectory(InRoot("copy"));
        Directory.CreateSymbolicLink(InRoot("copy", "deep"), InRoot("elsewhere"));

        var failure = await Assert.ThrowsAsync<SolventException>(() => Repository.CheckoutAsync("data", InRoot("copy"), cancellationToken: Token));

        Assert.Equal("checkout-through-link", failure.Code);
        Assert.Empty(Directory.EnumerateFiles(InRoot("elsewhere")));
    }

    [Fact]
    public async Task A_flipped_bit_in_a_file_is_found_and_the_file_named()
    {
        Write("data/a.csv", Noise(1, 500));
        Write("data/b.csv", Noise(2, 500));
        await CommitFolderAsync();
        var hash = (await Repository.FilesAsync("data", Token)).Single(file => file.Path == "b.csv").Hash;
        Damage(Repository.Resolve("data") with { Hash = hash });

        var report = await Repository.VerifyAsync(Token);

        var damaged = Assert.Single(report.Damaged);
        Assert.Equal("data@v1", damaged.Reference);
        Assert.StartsWith("b.csv: ", damaged.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_materialised_folder_has_read_only_files()
    {
        Write("data/deep/a.csv", "1");
        await CommitFolderAsync();

        var folder = await Repository.MaterializeAsync("data", Token);

        Assert.Equal("1", await File.ReadAllTextAsync(Path.Combine(folder, "deep", "a.csv"), Token));
        Assert.True(File.GetAttributes(Path.Combine(folder, "deep", "a.csv")).HasFlag(FileAttributes.ReadOnly));
    }

    private static string Noise(int seed, int length)
    {
        var random = new Random(seed);
        return string.Concat(Enumerable.Range(0, length).Select(_ => (char)random.Next(' ', '~')));
    }

    private async Task<DatasetVersion> CommitFolderAsync() => (await Repository.CommitAsync(InRoot("data"), "data", cancellationToken: Token)).Version;
}
