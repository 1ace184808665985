using System.Text.Json;
using Solvent.Commands.Tests.Tree;
using Solvent.Commands.Text;

namespace Solvent.Commands.Tests.Datasets;

public sealed class DatasetCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_commit_names_the_version_and_its_size()
    {
        _folder.Write("taxi.csv", "id,fare", "1,7.5", "2,9");

        var outcome = await _folder.Run("dataset", "commit", "taxi.csv", "--name", "taxi", "--message", "as delivered");

        Assert.StartsWith("[committed] taxi@v1: 2 rows, 18 B, SHA-256", PlainText.Render(outcome.View!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_log_as_json_has_its_documented_names()
    {
        _folder.Write("taxi.csv", "id,fare", "1,7.5", "2,9");
        await _folder.Run("dataset", "commit", "taxi.csv", "--name", "taxi", "--tag", "clean");

        var outcome = await _folder.Run("dataset", "log", "taxi", "--json");

        using var json = JsonDocument.Parse(outcome.Json);
        Assert.Equal(
            ["name", "version", "hash", "rows", "bytes", "storedBytes", "createdAt", "message", "parent", "tags", "keys", "fileName", "path", "runs",
                "author", "kind", "files", "pattern", "origin", "suite"],
            json.RootElement[0].EnumerateObject().Select(property => property.Name));
        Assert.Equal(JsonValueKind.Null, json.RootElement[0].GetProperty("message").ValueKind);
    }

    [Fact]
    public async Task A_failure_as_json_has_its_documented_names()
    {
        var outcome = await _folder.Run("dataset", "log", "taxi", "--json");

        using var json = JsonDocument.Parse(outcome.Json);
        var error = json.RootElement.GetProperty("error");
        Assert.Equal(["code", "message", "file", "cell", "line", "hint"], error.EnumerateObject().Select(property => property.Name));
        Assert.Equal("dataset-not-found", error.GetProperty("code").GetString());
        Assert.Equal(1, outcome.ExitCode);
    }

    [Fact]
    public async Task A_checkout_brings_the_bytes_back()
    {
        _folder.Write("taxi.csv", "id,fare", "1,7.5");
        await _folder.Run("dataset", "commit", "taxi.csv", "--name", "taxi");
        _folder.Write("taxi.csv", "id,fare", "1,8");

        var outcome = await _folder.Run("dataset", "checkout", "taxi@v1", "--to", "restored.csv");

        Assert.Equal(0, outcome.ExitCode);
        Assert.Equal("id,fare\n1,7.5\n", await File.ReadAllTextAsync(Path.Combine(_folder.Path, "restored.csv"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_log_says_who_committed_and_which_runs_used_the_data()
    {
        _folder.Write("taxi.csv", "id,fare", "1,7.5");
        await _folder.Run("dataset", "commit", "taxi.csv", "--name", "taxi", "--author", "Daisy <daisy@example.org>");
        var start = await _folder.Run("experiment", "start", "fares", "--data", "taxi@v1", "--json");
        using var run = JsonDocument.Parse(start.Json);

        var log = PlainText.Render((await _folder.Run("dataset", "log", "taxi")).View!);

        Assert.Contains("  Daisy  ", log, StringComparison.Ordinal);
        Assert.Contains(run.RootElement.GetProperty("id").GetString()!, log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dataset_that_a_run_used_can_be_renamed_and_not_removed()
    {
        _folder.Write("taxi.csv", "id,fare", "1,7.5");
        await _folder.Run("dataset", "commit", "taxi.csv", "--name", "taxi", "--tag", "clean");
        var start = await _folder.Run("experiment", "start", "fares", "--data", "taxi@v1", "--json");
        using var run = JsonDocument.Parse(start.Json);

        var rename = await _folder.Run("dataset", "rename", "taxi", "rides");
        var remove = await _folder.Run("dataset", "remove", "rides", "--force");

        Assert.Equal("[renamed] 'taxi' is 'rides' now, with 1 version.", PlainText.Render(rename.View!));
        Assert.Equal("version-in-use", remove.Error?.Code);
        Assert.Contains(run.RootElement.GetProperty("id").GetString()!, remove.Error!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_version_that_nothing_needs_is_removed_with_its_tag_by_force()
    {
        _folder.Write("taxi.csv", "id,fare", "1,7.5");
        await _folder.Run("dataset", "commit", "taxi.csv", "--name", "taxi", "--tag", "clean");

        var refused = await _folder.Run("dataset", "remove", "taxi@v1");
        var removed = await _folder.Run("dataset", "remove", "taxi@v1", "--force", "--json");

        Assert.Equal("--force removes the tags with it.", refused.Error?.Hint);
        using var json = JsonDocument.Parse(removed.Json);
        Assert.Equal("taxi@v1", json.RootElement.GetProperty("removed")[0].GetString());
        Assert.Equal("taxi#clean", json.RootElement.GetProperty("tags")[0].GetString());
    }

    [Fact]
    public async Task A_tag_can_be_taken_away()
    {
        _folder.Write("taxi.csv", "id,fare", "1,7.5");
        await _folder.Run("dataset", "commit", "taxi.csv", "--name", "taxi", "--tag", "clean");

        Assert.Equal("[untagged] taxi@v1 is no longer taxi#clean", PlainText.Render((await _folder.Run("dataset", "untag", "taxi#clean")).View!));
    }

    [Fact]
    public async Task A_folder_is_listed_with_its_number_of_files_and_shown_with_all_that_is_known()
    {
        _folder.Write("images/a.png", "a");
        _folder.Write("images/b.png", "b");
        _folder.Write("images/notes.txt", "c");
        await _folder.Run("dataset", "commit", "images/*.png", "--name", "images", "--author", "Daisy <d@example.org>");
        await _folder.Run("dataset", "commit", "images/notes.txt", "--name", "notes", "--source", "images@v1");

        var list = PlainText.Render((await _folder.Run("dataset", "list")).View!);
        var show = PlainText.Render((await _folder.Run("dataset", "show", "images")).View!);
        var notes = PlainText.Render((await _folder.Run("dataset", "show", "notes")).View!);

        Assert.Matches("\nversion +rows +files +size", "\n" + list[list.IndexOf("version", StringComparison.Ordinal)..]);
        Assert.Matches("images@v1 +– +2 +", list);
        Assert.Matches("kind +folder\nfiles +2\n", show);
        Assert.Matches("by +Daisy <d@example.org>\n", show);
        Assert.Matches("pattern +\\*\\.png", show);
        Assert.Matches("Made by\n(.*\n)*from +images@v1", notes);
    }
}
