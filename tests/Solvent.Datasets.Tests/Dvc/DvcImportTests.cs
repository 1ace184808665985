using System.Globalization;
using System.Text;

namespace Solvent.Datasets.Tests;

public sealed class DvcImportTests : DvcFixture
{
    private const string Trips = "id,fare\n1,10\n2,20\n";

    [Fact]
    public async Task A_file_in_the_cache_becomes_a_version_of_a_dataset_with_its_name()
    {
        var md5 = Cache(Trips);
        Write("data/trips.csv.dvc", $"outs:\n- md5: {md5}\n  size: {Trips.Length}\n  hash: md5\n  path: trips.csv\n");

        var result = await ImportOneAsync("data/trips.csv.dvc");

        Assert.True(result.Created, result.Problem?.Message);
        Assert.Equal(("data/trips.csv.dvc", "trips.csv", md5), (result.File, result.Path, result.Hash));
        var version = result.Version!;
        Assert.Equal(("trips@v1", "data/trips.csv", 2L, "trips.csv"), (version.Reference, version.TrackedPath, version.Rows, version.FileName));
        Assert.Equal($"from DVC: data/trips.csv.dvc, MD5 {md5}", version.Message);
        await Repository.CheckoutAsync("trips", cancellationToken: Token);
        Assert.Equal(Trips, await File.ReadAllTextAsync(InRoot("data", "trips.csv"), Token));
    }

    [Fact]
    public async Task A_folder_in_the_cache_becomes_a_folder_version()
    {
        var md5 = CacheFolder(("a.csv", "id\n1\n"), ("deep/b.bin", "x"));
        Write("images.dvc", $"outs:\n- md5: {md5}.dir\n  size: 6\n  nfiles: 2\n  hash: md5\n  path: images\n");

        var result = await ImportOneAsync("images.dvc");

        Assert.True(result.Created, result.Problem?.Message);
        Assert.Equal((DatasetKind.Folder, 2L, 6L, "images"), (result.Version!.Kind, result.Version.Files, result.Version.Bytes, result.Version.TrackedPath));
        await Repository.CheckoutAsync("images", cancellationToken: Token);
        Assert.Equal("x", await File.ReadAllTextAsync(InRoot("images", "deep", "b.bin"), Token));
    }

    [Fact]
    public async Task What_was_imported_before_makes_no_new_version_even_when_newer_ones_exist()
    {
        Write("trips.csv.dvc", $"outs:\n- md5: {Cache(Trips)}\n  hash: md5\n  path: trips.csv\n");
        await ImportOneAsync("trips.csv.dvc");
        Write("trips.csv", "id,fare\n1,11\n");
        await Repository.CommitAsync(InRoot("trips.csv"), "trips", cancellationToken: Token);

        var again = await ImportOneAsync("trips.csv.dvc");

        Assert.False(again.Created);
        Assert.Equal("v1", again.Version!.Version);
        Assert.Equal(2, Repository.Log("trips").Count);
    }

    [Fact]
    public async Task A_changed_file_of_dvc_makes_the_next_version()
    {
        Write("trips.csv.dvc", $"outs:\n- md5: {Cache(Trips)}\n  hash: md5\n  path: trips.csv\n");
        await ImportOneAsync("trips.csv.dvc");
        Write("trips.csv.dvc", $"outs:\n- md5: {Cache(Trips + "3,30\n")}\n  hash: md5\n  path: trips.csv\n");

        var second = await ImportOneAsync("trips.csv.dvc");

        Assert.Equal(("trips@v2", "v1", 3L), (second.Version!.Reference, second.Version.Parent, second.Version.Rows));
    }

    [Fact]
    public async Task A_folder_is_searched_for_all_files_of_dvc()
    {
        Write("a.csv.dvc", $"outs:\n- md5: {Cache("a")}\n  hash: md5\n  path: a.csv\n");
        Write("deep/b.bin.dvc", $"outs:\n- md5: {Cache("b")}\n  hash: md5\n  path: b.bin\n");
        Write("pipeline/dvc.lock", $"schema: '2.0'\nstages:\n  prepare:\n    cmd: python prepare.py\n    deps:\n    - path: raw.csv\n      hash: md5\n      md5: {Md5("not an output")}\n      size: 13\n    outs:\n    - path: clean.parquet\n      hash: md5\n      md5: {Cache("c")}\n      size: 1\n");

        var results = await Repository.ImportDvcAsync([Root], cancellationToken: Token);

        Assert.Equal(["a@v1", "b@v1", "clean@v1"], results.Select(result => result.Version?.Reference));
        Assert.Equal(["a.csv", "deep/b.bin", "pipeline/clean.parquet"], results.Select(result => result.Version!.TrackedPath));
    }

    [Fact]
    public async Task Outputs_of_a_stage_are_found_from_the_folder_that_it_runs_in()
    {
        Write("dvc.yaml", "stages:\n  train:\n    wdir: models\n    cmd: train\n    outs:\n    - ../out/model.zip\n");
        Write("dvc.lock", $"schema: '2.0'\nstages:\n  train:\n    cmd: train\n    outs:\n    - path: ../out/model.zip\n      hash: md5\n      md5: {Cache("m")}\n      size: 1\n");

        Assert.Equal("out/model.zip", (await ImportOneAsync("dvc.lock")).Version!.TrackedPath);
    }

    [Fact]
    public async Task A_stage_whose_folder_is_computed_does_not_stop_the_others()
    {
        Write("dvc.yaml", "stages:\n  a:\n    wdir: ${where}\n    cmd: a\n    outs:\n    - a.bin\n  b:\n    cmd: b\n    outs:\n    - b.bin\n");
        Write("dvc.lock", $"schema: '2.0'\nstages:\n  a:\n    outs:\n    - path: a.bin\n      hash: md5\n      md5: {Cache("a")}\n  b:\n    outs:\n    - path: b.bin\n      hash: md5\n      md5: {Cache("b")}\n");

        var results = await Repository.ImportDvcAsync([InRoot("dvc.lock")], cancellationToken: Token);

        Assert.Equal(["dvc-file-invalid", null], results.Select(result => result.Problem?.Code));
        Assert.Equal("b@v1", results[1].Version!.Reference);
    }

    [Fact]
    public async Task Outputs_that_a_stage_leaves_to_git_are_left_there()
    {
        Write("dvc.yaml", "stages:\n  train:\n    cmd: train\n    outs:\n    - model.zip\n    metrics:\n    - metrics.json:\n        cache: false\n");
        Write("dvc.lock", $"schema: '2.0'\nstages:\n  train:\n    cmd: train\n    outs:\n    - path: metrics.json\n      hash: md5\n      md5: {Md5("{}")}\n      size: 2\n    - path: model.zip\n      hash: md5\n      md5: {Cache("m")}\n      size: 1\n");

        Assert.Equal("model.zip", (await ImportOneAsync("dvc.lock")).Path);
    }

    [Fact]
    public async Task What_the_cache_does_not_have_is_taken_from_the_work_tree()
    {
        Write("trips.csv", Trips);
        Write("trips.csv.dvc", $"outs:\n- md5: {Md5(Trips)}\n  hash: md5\n  path: trips.csv\n");
        Write("images/ü.bin", "1");
        Write("images/a.bin", "2");
        var list = $"[{{\"md5\": \"{Md5("2")}\", \"relpath\": \"a.bin\"}}, {{\"md5\": \"{Md5("1")}\", \"relpath\": \"\\u00fc.bin\"}}]";
        Write("images.dvc", $"outs:\n- md5: {Md5(list)}.dir\n  hash: md5\n  path: images\n");

        var results = await Repository.ImportDvcAsync([Root], cancellationToken: Token);

        Assert.Equal(["images@v1", "trips@v1"], results.Select(result => result.Version?.Reference));
    }

    [Fact]
    public async Task One_output_that_cannot_be_imported_does_not_stop_the_others()
    {
        Write("a.csv.dvc", $"outs:\n- md5: {Md5("gone")}\n  hash: md5\n  path: a.csv\n");
        Write("b.csv.dvc", $"outs:\n- md5: {Cache("b")}\n  hash: md5\n  path: b.csv\n");
        Write("c.csv.dvc", "outs: [");

        var results = await Repository.ImportDvcAsync([Root], cancellationToken: Token);

        Assert.Equal(["dvc-content-missing", null, "dvc-file-invalid"], results.Select(result => result.Problem?.Code));
        Assert.Contains(Md5("gone"), results[0].Problem!.Message, StringComparison.Ordinal);
        Assert.Contains("dvc fetch a.csv.dvc", results[0].Problem!.Hint, StringComparison.Ordinal);
        Assert.Equal("b@v1", results[1].Version!.Reference);
    }

    [Fact]
    public async Task A_flipped_byte_in_the_cache_is_named_and_nothing_is_committed()
    {
        var md5 = CacheFolder(("a.csv", "id\n1\n"), ("b.csv", "id\n2\n"));
        Write("images.dvc", $"outs:\n- md5: {md5}.dir\n  hash: md5\n  path: images\n");
        await File.WriteAllTextAsync(CachePath(Md5("id\n2\n")), "id\n3\n", Token);

        var problem = await ImportProblemAsync("images.dvc");

        Assert.Equal(("dvc-content-damaged", CachePath(Md5("id\n2\n"))), (problem.Code, problem.File));
        Assert.Empty(Repository.List());
    }

    [Fact]
    public async Task Every_byte_of_the_list_of_a_folder_counts()
    {
        var md5 = CacheFolder(("a.csv", "id\n1\n"));
        Write("images.dvc", $"outs:\n- md5: {md5}.dir\n  hash: md5\n  path: images\n");
        await File.AppendAllTextAsync(CachePath(md5 + ".dir"), " ", Token);

        Assert.Equal("dvc-content-damaged", (await ImportProblemAsync("images.dvc")).Code);
    }

    [Fact]
    public async Task A_cache_in_another_place_is_found_through_the_configuration()
    {
        var md5 = Md5(Trips);
        Write(Path.Combine(".dvc", "config"), "[core]\n    remote = origin\n['remote \"origin\"']\n    url = /nowhere\n[cache]\n    dir = ../shared cache\n");
        Write(Path.Combine("shared cache", "files", "md5", md5[..2], md5[2..]), Trips);
        Write("trips.csv.dvc", $"outs:\n- md5: {md5}\n  hash: md5\n  path: trips.csv\n");

        Assert.True((await ImportOneAsync("trips.csv.dvc")).Created);
    }

    [Fact]
    public async Task A_cache_of_dvc_2_is_read_with_its_hash_over_other_line_ends()
    {
        var windows = Trips.Replace("\n", "\r\n", StringComparison.Ordinal);
        var md5 = Md5(Trips);
        Write(Path.Combine(".dvc", "cache", md5[..2], md5[2..]), windows);
        Write("trips.csv.dvc", $"outs:\n- md5: {md5}\n  size: {windows.Length}\n  path: trips.csv\n");

        var result = await ImportOneAsync("trips.csv.dvc");

        Assert.True(result.Created, result.Problem?.Message);
        Assert.Equal(windows.Length, result.Version!.Bytes);
    }

    [Fact]
    public async Task Outputs_with_the_same_name_get_datasets_named_after_their_paths()
    {
        Write("train/x.csv.dvc", $"outs:\n- md5: {Cache("1")}\n  hash: md5\n  path: x.csv\n");
        Write("test/x.csv.dvc", $"outs:\n- md5: {Cache("2")}\n  hash: md5\n  path: x.csv\n");

        var results = await Repository.ImportDvcAsync([Root], cancellationToken: Token);
        var again = await Repository.ImportDvcAsync([Root], cancellationToken: Token);

        Assert.Equal(["test-x@v1", "train-x@v1"], results.Select(result => result.Version?.Reference));
        Assert.Equal(["test-x@v1", "train-x@v1"], again.Select(result => result.Version?.Reference));
    }

    [Fact]
    public async Task A_dataset_that_follows_the_path_already_gets_the_version()
    {
        Write("data/trips.csv", "old");
        await Repository.CommitAsync(InRoot("data", "trips.csv"), "taxi", cancellationToken: Token);
        Write("data/trips.csv.dvc", $"outs:\n- md5: {Cache(Trips)}\n  hash: md5\n  path: trips.csv\n");

        Assert.Equal("taxi@v2", (await ImportOneAsync("data/trips.csv.dvc")).Version!.Reference);
    }

    [Fact]
    public async Task A_name_can_be_chosen_for_one_output_and_not_for_several()
    {
        Write("a.csv.dvc", $"outs:\n- md5: {Cache("a")}\n  hash: md5\n  path: a.csv\n");
        Write("b.csv.dvc", $"outs:\n- md5: {Cache("b")}\n  hash: md5\n  path: b.csv\n");
        var options = new DvcImportOptions { Name = "taxi" };

        var one = Assert.Single(await Repository.ImportDvcAsync([InRoot("a.csv.dvc")], options, Token));
        var failure = await Assert.ThrowsAsync<SolventException>(() => Repository.ImportDvcAsync([Root], options, Token));

        Assert.Equal("taxi@v1", one.Version!.Reference);
        Assert.Equal("name-for-several", failure.Code);
    }

    [Fact]
    public async Task Without_any_file_of_dvc_the_folder_is_named()
    {
        var failure = await Assert.ThrowsAsync<SolventException>(() => Repository.ImportDvcAsync([Root], cancellationToken: Token));

        Assert.Equal(("dvc-nothing-found", Root), (failure.Code, failure.File));
    }

    [Theory]
    [InlineData("path: ../../etc/passwd", "dvc-path-outside")]
    [InlineData("path: /etc/passwd", "dvc-path-outside")]
    [InlineData("path: .git/config", "dvc-path-outside")]
    [InlineData("path: a/../.dvc/config", "dvc-path-outside")]
    [InlineData("path: .", "dvc-path-outside")]
    [InlineData("path: s3://bucket/key", "dvc-unsupported")]
    [InlineData("size: 99\n  path: a.csv", "dvc-file-invalid")]
    [InlineData("size: many\n  path: a.csv", "dvc-file-invalid")]
    [InlineData("cache: true", "dvc-file-invalid")]
    public async Task An_output_that_cannot_be_trusted_is_refused(string lines, string code)
    {
        Write("a.csv.dvc", $"outs:\n- md5: {Cache("id\n1\n")}\n  hash: md5\n  {lines}\n");

        Assert.Equal(code, (await ImportProblemAsync("a.csv.dvc")).Code);
        Assert.Empty(Repository.List());
    }

    [Theory]
    [InlineData("outs:\n- etag: abc\n  path: a.csv\n", "dvc-unsupported")]
    [InlineData("outs:\n- hash: sha256\n  md5: 00000000000000000000000000000000\n  path: a.csv\n", "dvc-unsupported")]
    [InlineData("outs:\n- path: a.csv\n", "dvc-not-committed")]
    [InlineData("outs:\n- md5: ../../../../etc/passwd\n  hash: md5\n  path: a.csv\n", "dvc-file-invalid")]
    [InlineData("outs:\n- nothing\n", "dvc-file-invalid")]
    [InlineData("outs: 5\n", "dvc-file-invalid")]
    [InlineData("- a\n", "dvc-file-invalid")]
    [InlineData("", "dvc-file-invalid")]
    [InlineData("outs:\n- md5: a\n  path: *nowhere\n", "dvc-file-invalid")]
    [InlineData("outs: &all\n- *all\n", "dvc-file-invalid")]
    [InlineData("\0\u0001binary", "dvc-file-invalid")]
    [InlineData("wdir: \"\\0\"\nouts:\n- md5: 00000000000000000000000000000000\n  hash: md5\n  path: a.csv\n", "dvc-file-invalid")]
    [InlineData("outs:\n- md5: 00000000000000000000000000000000\n  hash: md5\n  path: \"a\\0b\"\n", "dvc-file-invalid")]
    public async Task A_file_that_is_none_of_dvc_is_refused(string text, string code)
    {
        Write("a.csv.dvc", text);

        Assert.Equal(code, (await ImportProblemAsync("a.csv.dvc")).Code);
    }

    [Fact]
    public async Task Aliases_that_stand_for_aliases_do_not_grow()
    {
        var bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (var i = 1; i < 30; i++) bomb.Append(CultureInfo.InvariantCulture, $"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 9))}]\n");
        Write("a.csv.dvc", $"{bomb}outs:\n- md5: {Cache("a")}\n  hash: md5\n  path: a.csv\n");

        Assert.Equal("a@v1", (await ImportOneAsync("a.csv.dvc")).Version!.Reference);
    }

    [Fact]
    public async Task Yaml_that_is_nested_without_end_is_refused()
    {
        Write("a.csv.dvc", "outs: " + new string('[', 200_000));

        Assert.Equal("dvc-file-invalid", (await ImportProblemAsync("a.csv.dvc")).Code);
    }

    [Theory]
    [InlineData("""[{"md5": "00000000000000000000000000000000", "relpath": "../evil"}]""")]
    [InlineData("""[{"md5": "00000000000000000000000000000000", "relpath": "/etc/passwd"}]""")]
    [InlineData("""[{"md5": "00000000000000000000000000000000", "relpath": ".git/config"}]""")]
    [InlineData("""[{"md5": "../../secret", "relpath": "a"}]""")]
    [InlineData("""[{"md5": "00000000000000000000000000000000", "relpath": "a"}, {"md5": "00000000000000000000000000000000", "relpath": "a"}]""")]
    [InlineData("""[{"md5": "00000000000000000000000000000000", "relpath": "a"}, {"md5": "00000000000000000000000000000000", "relpath": "a/b"}]""")]
    [InlineData("""{"md5": "00000000000000000000000000000000"}""")]
    [InlineData("[5]")]
    [InlineData("[")]
    public async Task A_list_of_files_that_cannot_be_trusted_is_refused(string list)
    {
        Write("images.dvc", $"outs:\n- md5: {Cache(list, ".dir")}.dir\n  hash: md5\n  path: images\n");

        Assert.Equal("dvc-list-invalid", (await ImportProblemAsync("images.dvc")).Code);
        Assert.Empty(Repository.List());
    }

    [Fact]
    public async Task A_project_without_dvc_is_named()
    {
        Directory.Delete(InRoot(".dvc"));
        Write("a.csv.dvc", $"outs:\n- md5: {Md5("a")}\n  hash: md5\n  path: a.csv\n");

        Assert.Equal("dvc-not-found", (await ImportProblemAsync("a.csv.dvc")).Code);
    }
}
