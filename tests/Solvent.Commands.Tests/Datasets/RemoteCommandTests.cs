using System.Text.Json;
using Solvent.Commands.Tests.Tree;
using Solvent.Commands.Text;

namespace Solvent.Commands.Tests.Datasets;

public sealed class RemoteCommandTests : IDisposable
{
    private readonly TemporaryFolder _ada = new();
    private readonly TemporaryFolder _ben = new();
    private readonly DirectoryInfo _share = Directory.CreateTempSubdirectory("solvent-share-");

    public void Dispose()
    {
        _ada.Dispose();
        _ben.Dispose();
        _share.Delete(recursive: true);
    }

    [Fact]
    public async Task Remotes_are_added_listed_and_removed()
    {
        Assert.Equal($"[added] origin is {_share.FullName}", await Text(_ada, "dataset", "remote", "add", "origin", _share.FullName));
        Assert.Contains(_share.FullName, await Text(_ada, "dataset", "remote", "list"), StringComparison.Ordinal);
        Assert.StartsWith("[removed] origin", await Text(_ada, "dataset", "remote", "remove", "origin"), StringComparison.Ordinal);
        Assert.Contains("There is no remote.", await Text(_ada, "dataset", "remote", "list"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_pushed_and_pulled_is_counted_and_named()
    {
        await PushedAsync();

        var pulled = await Text(_ben, "dataset", "pull");

        Assert.Contains("[fetched] 1 version, 1 tag, 1 pack", pulled, StringComparison.Ordinal);
        Assert.Contains("taxi.csv", pulled, StringComparison.Ordinal);
        Assert.StartsWith("[up to date]", await Text(_ben, "dataset", "push"), StringComparison.Ordinal);
        Assert.StartsWith("[up to date]", await Text(_ben, "dataset", "fetch"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pull_that_kept_a_file_fails_after_it_has_shown_the_rest()
    {
        await PushedAsync();
        _ben.Write("taxi.csv", "work of a day");

        var outcome = await _ben.Run("dataset", "pull");

        Assert.Contains("kept", PlainText.Render(outcome.View!), StringComparison.Ordinal);
        Assert.Equal("checkout-would-lose", outcome.Error!.Code);
        Assert.Contains("--force", outcome.Error.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Folders_need_no_library_of_a_cloud()
    {
        await PushedAsync();

        var loaded = AppDomain.CurrentDomain.GetAssemblies().Select(assembly => assembly.GetName().Name!);

        Assert.DoesNotContain(loaded, name => name.StartsWith("Azure.", StringComparison.Ordinal) || name.StartsWith("AWSSDK.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_results_as_json_have_their_documented_names()
    {
        var push = await PushedAsync("--json");
        var pull = await Json(_ben, "dataset", "pull", "--json");
        var fetch = await Json(_ben, "dataset", "fetch", "--json");
        var repair = await Json(_ben, "dataset", "repair", "--from", "origin", "--json");

        Assert.Equal(["remote", "versions", "tags", "packs", "bytes", "notices"], Names(push));
        Assert.Equal(["name", "address"], Names(push.GetProperty("remote")));
        Assert.Equal(["fetched", "files"], Names(pull));
        Assert.Equal(["remote", "versions", "tags", "packs", "bytes", "renumbered", "notices"], Names(fetch));
        Assert.Equal(["reference", "path", "written", "keptBecause"], Names(pull.GetProperty("files")[0]));
        Assert.Equal(["remote", "repaired", "packs", "bytes", "after", "notices"], Names(repair));
    }

    private async Task<JsonElement> PushedAsync(params string[] options)
    {
        await _ada.Run("dataset", "remote", "add", "origin", _share.FullName);
        await _ben.Run("dataset", "remote", "add", "origin", _share.FullName);
        _ada.Write("taxi.csv", "id,fare", "1,7");
        await _ada.Run("dataset", "commit", "taxi.csv", "--name", "taxi", "--tag", "clean");
        return await Json(_ada, ["dataset", "push", .. options]);
    }

    private static async Task<string> Text(TemporaryFolder folder, params string[] words) => PlainText.Render((await folder.Run(words)).View!);

    private static async Task<JsonElement> Json(TemporaryFolder folder, params string[] words)
    {
        using var json = JsonDocument.Parse((await folder.Run(words)).Json);
        return json.RootElement.Clone();
    }

    private static IEnumerable<string> Names(JsonElement element) => element.EnumerateObject().Select(property => property.Name);
}
