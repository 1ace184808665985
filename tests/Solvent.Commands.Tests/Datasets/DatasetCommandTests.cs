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
                "author", "kind", "files", "pattern", "origin"],
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
}
