using System.Text.Json;
using Solvent.Acceptance.Tests.Clients;

namespace Solvent.Acceptance.Tests;

/// <summary>One command tree: what works in a shell works in a cell.</summary>
public sealed class SameCommandTests : IDisposable
{
    private readonly Workspace _workspace = new();

    public SameCommandTests()
    {
        _workspace.WriteText("trips.csv", "id,minutes\n1,10\n2,20\n3,30\n");
        _workspace.WriteText("trips2.csv", "id,minutes\n1,10\n2,25\n4,40\n");
    }

    [Fact]
    public async Task A_version_committed_in_a_cell_is_listed_in_a_shell()
    {
        _workspace.WriteNotebook("commit.ipynb", "#!dataset commit trips.csv --name trips");
        var run = await SolventTool.RunAsync(_workspace.Folder, "run", "commit.ipynb");
        Assert.True(run.ExitCode == 0, run.ToString());

        var log = await JsonAsync("dataset", "log", "trips", "--json");

        var version = Assert.Single(log.EnumerateArray());
        Assert.Superset(
            new HashSet<string> { "name", "version", "hash", "rows", "bytes", "storedBytes", "createdAt", "message", "parent", "runs" },
            version.EnumerateObject().Select(property => property.Name).ToHashSet());
        Assert.Equal(3, version.GetProperty("rows").GetInt64());
        Assert.Equal(64, version.GetProperty("hash").GetString()!.Length);
    }

    [Fact]
    public async Task A_cell_prints_the_same_json_as_a_shell()
    {
        await CommitBothAsync();
        _workspace.WriteNotebook("diff.ipynb", "#!dataset diff trips@v1 trips@v2 --json");

        var shell = await SolventTool.RunAsync(_workspace.Folder, "dataset", "diff", "trips@v1", "trips@v2", "--json");
        var run = await SolventTool.RunAsync(_workspace.Folder, "run", "diff.ipynb");

        Assert.True(run.ExitCode == 0, run.ToString());
        using var fromShell = JsonDocument.Parse(shell.Out);
        using var fromCell = JsonDocument.Parse(ExecutedCells.Read(_workspace.Path("diff.executed.ipynb")).Text(0));
        Assert.True(JsonElement.DeepEquals(fromShell.RootElement, fromCell.RootElement));
    }

    [Fact]
    public async Task A_diff_as_json_counts_schema_rows_and_cells()
    {
        await CommitBothAsync();

        var diff = await JsonAsync("dataset", "diff", "trips@v1", "trips@v2", "--key", "id", "--json");

        Assert.Superset(
            new HashSet<string> { "schema", "rows", "cells", "columns" },
            diff.EnumerateObject().Select(property => property.Name).ToHashSet());
        Assert.Equal("""{"added":1,"removed":1,"changed":1,"unchanged":1}""", Compact(diff.GetProperty("rows")));
        Assert.Equal("""{"changed":1,"byColumn":{"minutes":1}}""", Compact(diff.GetProperty("cells")));
    }

    [Fact]
    public async Task An_error_as_json_has_the_same_shape_for_every_command()
    {
        var result = await SolventTool.RunAsync(_workspace.Folder, "dataset", "show", "trisp", "--json");

        Assert.NotEqual(0, result.ExitCode);
        using var json = JsonDocument.Parse(result.Out);
        Assert.Equal(
            ["code", "message", "file", "cell", "line", "hint"],
            json.RootElement.GetProperty("error").EnumerateObject().Select(property => property.Name));
    }

    [Theory]
    [InlineData("dataset")]
    [InlineData("experiment")]
    [InlineData("drift")]
    [InlineData("lint")]
    public async Task Help_of_a_command_reads_alike_in_a_shell_and_in_a_cell(string command)
    {
        _workspace.WriteNotebook("help.ipynb", $"#!{command} --help");

        var shell = await SolventTool.RunAsync(_workspace.Folder, command, "--help");
        var run = await SolventTool.RunAsync(_workspace.Folder, "run", "help.ipynb");

        Assert.True(shell.ExitCode == 0 && run.ExitCode == 0, $"{shell}\n{run}");
        var firstLine = shell.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries)[0].Trim();
        Assert.Contains(firstLine, ExecutedCells.Read(_workspace.Path("help.executed.ipynb")).Text(0), StringComparison.Ordinal);
    }

    public void Dispose() => _workspace.Dispose();

    private static string Compact(JsonElement element) => JsonSerializer.Serialize(element);

    private async Task CommitBothAsync()
    {
        foreach (var file in (string[])["trips.csv", "trips2.csv"])
        {
            var commit = await SolventTool.RunAsync(_workspace.Folder, "dataset", "commit", file, "--name", "trips");
            Assert.True(commit.ExitCode == 0, commit.ToString());
        }
    }

    private async Task<JsonElement> JsonAsync(params string[] arguments)
    {
        var result = await SolventTool.RunAsync(_workspace.Folder, arguments);
        Assert.True(result.ExitCode == 0, result.ToString());
        using var json = JsonDocument.Parse(result.Out);
        return json.RootElement.Clone();
    }
}
