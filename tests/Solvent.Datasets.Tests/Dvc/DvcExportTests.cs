namespace Solvent.Datasets.Tests;

public sealed class DvcExportTests : DvcFixture
{
    private const string Trips = "id,fare\n1,10\n2,20\n";

    [Fact]
    public async Task A_file_is_exported_as_dvc_writes_it()
    {
        Write("data/trips.csv", Trips);
        var version = (await Repository.CommitAsync(InRoot("data", "trips.csv"), "taxi", cancellationToken: Token)).Version;

        var result = await Repository.ExportDvcAsync("taxi", cancellationToken: Token);

        var md5 = Md5(Trips);
        Assert.Equal((InRoot("data", "trips.csv.dvc"), md5, true, 1L), (result.File, result.Hash, result.Written, result.ObjectsAdded));
        Assert.Equal(
            $"outs:\n- md5: {md5}\n  size: 18\n  hash: md5\n  path: trips.csv\nmeta:\n  solvent:\n    dataset: taxi\n    version: v1\n    hash: {version.Hash}\n",
            await File.ReadAllTextAsync(result.File, Token));
        Assert.Equal(Trips, await File.ReadAllTextAsync(CachePath(md5), Token));
        Assert.Equal("/trips.csv\n", await File.ReadAllTextAsync(InRoot("data", ".gitignore"), Token));
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead, File.GetUnixFileMode(CachePath(md5)));
    }

    [Fact]
    public async Task The_list_of_a_folder_has_the_bytes_that_python_would_write()
    {
        // U+FF21 comes before U+1F600 by code points, and after it by UTF-16 units.
        Write("images/\uff21.bin", "1");
        Write("images/\U0001F600.bin", "2");
        Write("images/é \"q\"\u007f.bin", "3");
        Write("images/Z/a.bin", "4");
        Write("images/a\\b.bin", "5");
        await Repository.CommitAsync(InRoot("images"), "images", cancellationToken: Token);

        var result = await Repository.ExportDvcAsync("images", cancellationToken: Token);

        var list = $$"""
            [{"md5": "{{Md5("4")}}", "relpath": "Z/a.bin"}, {"md5": "{{Md5("5")}}", "relpath": "a\\b.bin"}, {"md5": "{{Md5("3")}}", "relpath": "\u00e9 \"q\"\u007f.bin"}, {"md5": "{{Md5("1")}}", "relpath": "\uff21.bin"}, {"md5": "{{Md5("2")}}", "relpath": "\ud83d\ude00.bin"}]
            """;
        Assert.Equal(list, await File.ReadAllTextAsync(CachePath(result.Hash), Token));
        Assert.Equal(Md5(list) + ".dir", result.Hash);
        Assert.StartsWith($"outs:\n- md5: {result.Hash}\n  size: 5\n  nfiles: 5\n  hash: md5\n  path: images\n", await File.ReadAllTextAsync(result.File, Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_exported_comes_back_as_the_same_version()
    {
        Write("data/trips.csv", Trips);
        Write("images/deep/ü.bin", "x");
        await Repository.CommitAsync(InRoot("data", "trips.csv"), "taxi", cancellationToken: Token);
        await Repository.CommitAsync(InRoot("images"), "pictures", cancellationToken: Token);
        await Repository.ExportDvcAsync("taxi", cancellationToken: Token);
        await Repository.ExportDvcAsync("pictures", cancellationToken: Token);

        var here = await Repository.ImportDvcAsync([Root], cancellationToken: Token);
        var hashes = Repository.List().Select(version => (version.Reference, version.Hash)).ToList();
        Directory.Delete(InRoot(".solvent"), recursive: true);
        File.Delete(InRoot("data", "trips.csv"));
        Directory.Delete(InRoot("images"), recursive: true);
        var elsewhere = await DatasetRepository.Open(Root).ImportDvcAsync([Root], cancellationToken: Token);

        Assert.All(here, result => Assert.False(result.Created));
        Assert.Equal(hashes.Order(), elsewhere.Select(result => (result.Version!.Reference, result.Version.Hash)).Order());
    }

    [Fact]
    public async Task Exporting_again_writes_nothing()
    {
        await CommitAsync(Trips);
        await Repository.ExportDvcAsync("taxi", cancellationToken: Token);

        var again = await Repository.ExportDvcAsync("taxi", cancellationToken: Token);

        Assert.Equal((false, 0L), (again.Written, again.ObjectsAdded));
        Assert.Equal("/taxi.csv\n", await File.ReadAllTextAsync(InRoot(".gitignore"), Token));
        Assert.Empty(Directory.EnumerateFiles(InRoot(".dvc", "cache")));
    }

    [Fact]
    public async Task Another_version_takes_the_place_of_the_one_exported_before()
    {
        await CommitAsync(Trips);
        await CommitAsync(Trips + "3,30\n");
        await Repository.ExportDvcAsync("taxi@v1", cancellationToken: Token);

        var result = await Repository.ExportDvcAsync("taxi@v2", cancellationToken: Token);

        Assert.Contains("version: v2", await File.ReadAllTextAsync(result.File, Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_content_in_the_cache_is_replaced()
    {
        await CommitAsync(Trips);
        Write(Path.GetRelativePath(Root, CachePath(Md5(Trips))), "damaged");

        await Repository.ExportDvcAsync("taxi", cancellationToken: Token);

        Assert.Equal(Trips, await File.ReadAllTextAsync(CachePath(Md5(Trips)), Token));
    }

    [Theory]
    [InlineData("deps:\n- path: other\nouts:\n- md5: 00000000000000000000000000000000\n  hash: md5\n  path: taxi.csv\n")]
    [InlineData("outs:\n- md5: 00000000000000000000000000000000\n  hash: md5\n  path: taxi.csv\nmeta:\n  owner: daisy\n")]
    [InlineData("something else")]
    public async Task A_file_that_says_more_is_overwritten_only_by_force(string text)
    {
        await CommitAsync(Trips);
        Write("taxi.csv.dvc", text);

        var failure = await Assert.ThrowsAsync<SolventException>(() => Repository.ExportDvcAsync("taxi", cancellationToken: Token));
        Assert.Equal("dvc-file-exists", failure.Code);
        Assert.Equal(text, await File.ReadAllTextAsync(InRoot("taxi.csv.dvc"), Token));

        Assert.True((await Repository.ExportDvcAsync("taxi", new DvcExportOptions { Force = true }, Token)).Written);
    }

    [Fact]
    public async Task A_folder_that_dvc_does_not_work_in_is_refused_unless_it_is_asked_for()
    {
        Directory.Delete(InRoot(".dvc"));
        await CommitAsync(Trips);

        var failure = await Assert.ThrowsAsync<SolventException>(() => Repository.ExportDvcAsync("taxi", cancellationToken: Token));
        Assert.Equal("dvc-not-found", failure.Code);
        Assert.Contains("--init", failure.Hint, StringComparison.Ordinal);
        Assert.False(Directory.Exists(InRoot(".dvc")));

        await Repository.ExportDvcAsync("taxi", new DvcExportOptions { Init = true }, Token);
        Assert.Equal("/config.local\n/tmp\n/cache\n", await File.ReadAllTextAsync(InRoot(".dvc", ".gitignore"), Token));
        Assert.True(File.Exists(CachePath(Md5(Trips))));
    }

    [Fact]
    public async Task A_version_from_outside_needs_a_folder_and_takes_it()
    {
        var outside = Directory.CreateTempSubdirectory("solvent-outside-");
        try
        {
            await File.WriteAllTextAsync(Path.Combine(outside.FullName, "yes"), Trips, Token);
            await Repository.CommitAsync(Path.Combine(outside.FullName, "yes"), "taxi", cancellationToken: Token);
        }
        finally
        {
            outside.Delete(recursive: true);
        }

        var failure = await Assert.ThrowsAsync<SolventException>(() => Repository.ExportDvcAsync("taxi", cancellationToken: Token));
        var result = await Repository.ExportDvcAsync("taxi", new DvcExportOptions { To = InRoot("data") }, Token);

        Assert.Equal("dvc-no-place", failure.Code);
        Assert.Equal(InRoot("data", "yes.dvc"), result.File);
        // What YAML would take for a truth value is quoted.
        Assert.Contains("  path: 'yes'\n", await File.ReadAllTextAsync(result.File, Token), StringComparison.Ordinal);
        Assert.Equal("taxi@v1", (await ImportOneAsync("data/yes.dvc")).Version!.Reference);
    }

    [Fact]
    public async Task The_files_of_a_glob_are_no_whole_folder_and_need_another_place()
    {
        Write("data/a.csv", "1");
        Write("data/readme.md", "no");
        await Repository.CommitAsync(InRoot("data", "*.csv"), "tables", cancellationToken: Token);

        Assert.Equal("dvc-no-place", (await Assert.ThrowsAsync<SolventException>(() => Repository.ExportDvcAsync("tables", cancellationToken: Token))).Code);
    }

    [Fact]
    public async Task A_damaged_version_leaves_no_file_of_dvc()
    {
        Damage(await CommitAsync(Trips));

        var failure = await Assert.ThrowsAsync<SolventException>(() => Repository.ExportDvcAsync("taxi", cancellationToken: Token));

        Assert.Equal("object-damaged", failure.Code);
        Assert.False(File.Exists(InRoot("taxi.csv.dvc")));
    }
}
