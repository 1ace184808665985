using System.Text.Json.Nodes;

namespace Solvent.Datasets.Tests;

/// <summary>What docs/store-format.md promises about the files of a store.</summary>
public sealed class StoreFormatTests : StoreFixture
{
    [Fact]
    public async Task A_version_file_is_sorted_text_with_one_property_a_line()
    {
        var version = await CommitAsync("id,fare\n1,10\n", options: new CommitOptions { Message = "as délivered", Keys = ["id"] });

        var lines = await File.ReadAllLinesAsync(VersionFileOf(version), Token);

        var properties = lines.Where(line => line.StartsWith("  \"", StringComparison.Ordinal)).Select(line => line.Trim().Split('"')[1]).ToList();
        Assert.Equal(properties.Order(StringComparer.Ordinal), properties);
        Assert.Contains("  \"message\": \"as délivered\",", lines);
        Assert.Contains("  \"path\": \"taxi.csv\",", lines);
    }

    [Fact]
    public async Task Objects_and_caches_are_kept_out_of_git()
    {
        await CommitAsync("id\n1\n");

        var ignored = await File.ReadAllLinesAsync(InRoot(".solvent", ".gitignore"), Token);

        Assert.Contains("packs/", ignored);
        Assert.Contains("catalog.db*", ignored);
        Assert.Contains("cache/", ignored);
        Assert.Equal("solvent-store 2\n", await File.ReadAllTextAsync(InRoot(".solvent", "format"), Token));
    }

    [Fact]
    public async Task A_store_of_a_newer_format_is_refused_with_both_versions()
    {
        await CommitAsync("id\n1\n");
        Write(Path.Combine(".solvent", "format"), "solvent-store 7\n");

        var failure = Assert.Throws<SolventException>(() => DatasetRepository.Open(Root));

        Assert.Equal("store-too-new", failure.Code);
        Assert.Contains("format 7", failure.Message, StringComparison.Ordinal);
        Assert.Contains("formats up to 2", failure.Message, StringComparison.Ordinal);
        Assert.NotNull(failure.Hint);
    }

    [Fact]
    public void A_store_whose_format_cannot_be_read_is_refused()
    {
        Write(Path.Combine(".solvent", "format"), "something else");

        Assert.Equal("store-corrupt", Assert.Throws<SolventException>(() => DatasetRepository.Open(Root)).Code);
    }

    [Fact]
    public async Task The_store_is_found_from_any_folder_below()
    {
        await CommitAsync("id\n1\n");
        Directory.CreateDirectory(InRoot("notebooks", "deep"));

        var below = DatasetRepository.Open(InRoot("notebooks", "deep"));

        Assert.Equal(Root, below.Root);
        Assert.Equal("taxi@v1", Assert.Single(below.List()).Reference);
    }

    [Theory]
    [InlineData("hash", "../../../../etc/passwd")]
    [InlineData("hash", "ABCDEF")]
    [InlineData("fileName", "../evil.csv")]
    [InlineData("fileName", "..")]
    [InlineData("fileName", "/etc/passwd")]
    [InlineData("path", "../evil.csv")]
    [InlineData("path", "data/../../evil.csv")]
    [InlineData("path", "/etc/passwd")]
    [InlineData("path", "C:\\evil.csv")]
    [InlineData("dataset", "other")]
    [InlineData("version", "v2")]
    [InlineData("parent", "../v1")]
    public async Task A_version_file_that_leads_elsewhere_is_refused_and_named(string property, string value)
    {
        var version = await CommitAsync("id\n1\n");
        var json = JsonNode.Parse(await File.ReadAllTextAsync(VersionFileOf(version), Token))!;
        json[property] = value;
        await File.WriteAllTextAsync(VersionFileOf(version), json.ToJsonString(), Token);

        var failure = await Assert.ThrowsAsync<SolventException>(() => Repository.CheckoutAsync("taxi", cancellationToken: Token));

        Assert.Equal("version-corrupt", failure.Code);
        Assert.Equal(VersionFileOf(version), failure.File);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("{\"bytes\": \"many\"}")]
    [InlineData("<<<<<<< HEAD")]
    public async Task A_version_file_that_is_not_one_is_refused_and_named(string text)
    {
        var version = await CommitAsync("id\n1\n");
        await File.WriteAllTextAsync(VersionFileOf(version), text, Token);

        Assert.Equal("version-corrupt", Assert.Throws<SolventException>(() => Repository.Resolve("taxi")).Code);
    }

    [Fact]
    public async Task A_version_file_with_the_hash_of_other_content_gives_that_content_or_nothing()
    {
        var version = await CommitAsync("id\n1\n");
        var text = await File.ReadAllTextAsync(VersionFileOf(version), Token);
        await File.WriteAllTextAsync(VersionFileOf(version), text.Replace(version.Hash, new string('a', 64), StringComparison.Ordinal), Token);

        var failure = await Assert.ThrowsAsync<SolventException>(() => Repository.MaterializeAsync("taxi", Token));

        Assert.Equal("object-missing", failure.Code);
    }

    [Fact]
    public async Task What_a_killed_commit_left_behind_is_ignored_and_removed_after_a_day()
    {
        var fresh = Write(Path.Combine(".solvent", "tmp", "fresh.tmp"), "half an object");
        var abandoned = Write(Path.Combine(".solvent", "tmp", "abandoned.tmp"), "half an object");
        File.SetLastWriteTimeUtc(abandoned, DateTime.UtcNow.AddDays(-2));

        await CommitAsync("id\n1\n");

        Assert.True(File.Exists(fresh));
        Assert.False(File.Exists(abandoned));
        Assert.True((await Repository.VerifyAsync(Token)).Passed);
    }

    [Fact]
    public async Task An_object_that_no_version_names_is_completed_by_the_next_commit()
    {
        var version = await CommitAsync("id\n1\n");
        File.Delete(VersionFileOf(version));

        var again = await CommitAsync("id\n1\n");

        Assert.Equal("v1", again.Version);
        Assert.True((await Repository.VerifyAsync(Token)).Passed);
    }

    private string VersionFileOf(DatasetVersion version) => InRoot(".solvent", "datasets", version.Dataset, version.Version + ".json");
}
