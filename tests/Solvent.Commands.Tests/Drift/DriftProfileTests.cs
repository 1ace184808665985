using System.Text.Json;
using Solvent.Commands.Tests.Tree;

namespace Solvent.Commands.Tests.Drift;

public sealed class DriftProfileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public DriftProfileTests()
    {
        Directory.CreateDirectory(In(".git"));
        Write("a.csv", from: 0);
        Write("b.csv", from: 60);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_profile_made_by_hand_stands_for_its_reference()
    {
        var made = await _folder.Run("drift", "profile", "a.csv", "--output", "a.profile");
        var expected = await Json("drift", "a.csv", "b.csv");
        File.Delete(In("a.csv"));

        var report = await Json("drift", "a.profile", "b.csv");

        Assert.Equal(0, made.ExitCode);
        Assert.True(report.GetProperty("referenceIsProfile").GetBoolean());
        Assert.False(expected.GetProperty("referenceIsProfile").GetBoolean());
        Assert.Equal("a.csv", report.GetProperty("reference").GetProperty("name").GetString());
        Assert.Equal(Reasons(expected), Reasons(report));
    }

    [Fact]
    public async Task A_version_is_compared_by_the_profile_that_is_kept_with_it()
    {
        await _folder.Run("dataset", "commit", "a.csv", "--name", "taxi");

        var report = await Json("drift", "taxi@v1", "b.csv");

        Assert.True(report.GetProperty("referenceIsProfile").GetBoolean());
        Assert.Equal("taxi@v1", report.GetProperty("reference").GetProperty("name").GetString());
        Assert.Equal(Reasons(await Json("drift", "a.csv", "b.csv")), Reasons(report));
        Assert.Single(Directory.GetFiles(In(".solvent/cache/profiles")));
    }

    [Fact]
    public async Task The_parts_of_a_table_are_one_reference()
    {
        Directory.CreateDirectory(In("parts"));
        Write("parts/1.csv", from: 0);
        Write("parts/2.csv", from: 200);

        var pattern = await Json("drift", "parts/*.csv", "b.csv");
        var folder = await Json("drift", "parts/", "b.csv");

        Assert.Equal(400, pattern.GetProperty("reference").GetProperty("rows").GetInt32());
        Assert.Equal(Reasons(pattern), Reasons(folder));
        Assert.Equal("output-missing", (await _folder.Run("drift", "profile", "parts/*.csv")).Error?.Code);
        Assert.Equal("file-not-found", (await _folder.Run("drift", "parts/*.parquet", "b.csv")).Error?.Code);
    }

    [Fact]
    public async Task A_profile_shows_what_it_knows_of_each_column()
    {
        var profile = await Json("drift", "profile", "a.csv");

        Assert.Equal("a.csv.profile", profile.GetProperty("file").GetString());
        Assert.True(File.Exists(In("a.csv.profile")));
        Assert.True(profile.GetProperty("isExact").GetBoolean());
        var (x, y) = (profile.GetProperty("columns")[0], profile.GetProperty("columns")[1]);
        Assert.Equal((0, 99.5, 199), (x.GetProperty("minimum").GetDouble(), x.GetProperty("median").GetDouble(), x.GetProperty("maximum").GetDouble()));
        Assert.Equal(2, y.GetProperty("categories").GetInt32());
    }

    [Fact]
    public async Task What_needs_the_values_themselves_says_so()
    {
        await _folder.Run("drift", "profile", "a.csv", "--output", "a.profile");

        var run = await _folder.Run("drift", "a.profile", "b.csv", "--as", "evidently");

        Assert.Equal(2, run.ExitCode);
        Assert.Equal("profile-without-values", run.Error?.Code);
    }

    [Fact]
    public async Task A_damaged_profile_is_named()
    {
        await _folder.Run("drift", "profile", "a.csv", "--output", "a.profile");
        var path = In("a.profile");
        await File.WriteAllBytesAsync(path, (await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken))[..^5], TestContext.Current.CancellationToken);

        var run = await _folder.Run("drift", "a.profile", "b.csv");

        Assert.Equal("profile-unreadable", run.Error?.Code);
        Assert.Contains("drift profile", run.Error?.Hint, StringComparison.Ordinal);
    }

    private static IEnumerable<string?> Reasons(JsonElement report) => report.GetProperty("columns").EnumerateArray().Select(column => column.GetProperty("reason").GetString());

    private string In(string name) => Path.Combine(_folder.Path, name);

    private void Write(string name, int from)
        => _folder.Write(name, ["x,y", .. Enumerable.Range(from, 200).Select(row => $"{row},{(row % 3 == 0 ? "a" : "b")}")]);

    private async Task<JsonElement> Json(params string[] words)
    {
        var run = await _folder.Run([.. words, "--json"]);
        Assert.Equal(0, run.ExitCode);
        using var json = JsonDocument.Parse(run.Json);
        return json.RootElement.Clone();
    }
}
