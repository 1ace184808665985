using System.Text.Json;
using Solvent.Acceptance.Tests.Clients;

namespace Solvent.Acceptance.Tests;

public sealed class LintTests : IDisposable
{
    private const string DirtyCell = "#r \"nuget: Microsoft.ML\"\nusing Microsoft.ML;\nvar ml = new MLContext(seed: 1);";

    private readonly Workspace _workspace = new();

    [Fact]
    public async Task Lint_names_rule_cell_and_line_of_each_finding_and_exits_with_1()
    {
        _workspace.WriteNotebook("dirty.ipynb", "1 + 1", DirtyCell);

        var result = await SolventTool.RunAsync(_workspace.Folder, "lint", "dirty.ipynb", "--json");

        Assert.Equal(1, result.ExitCode);
        using var json = JsonDocument.Parse(result.Out);
        var finding = Assert.Single(json.RootElement.EnumerateArray());
        Assert.Equal(
            ["rule", "severity", "message", "file", "cell", "line", "column", "endLine", "endColumn", "fingerprint", "suppression"],
            finding.EnumerateObject().Select(property => property.Name));
        Assert.Equal("SLV2003", finding.GetProperty("rule").GetString());
        Assert.Equal(1, finding.GetProperty("cell").GetInt32());
        Assert.Equal(1, finding.GetProperty("line").GetInt32());
    }

    [Fact]
    public async Task Lint_of_a_clean_notebook_exits_with_0()
    {
        _workspace.WriteNotebook("clean.ipynb", "1 + 1");

        var result = await SolventTool.RunAsync(_workspace.Folder, "lint", "clean.ipynb", "--json");

        Assert.Equal(0, result.ExitCode);
        Assert.Equal("[]", result.Out.Trim());
    }

    [Fact]
    public async Task Lint_of_the_planted_notebook_names_exactly_what_was_planted()
    {
        File.Copy(Repository.Path("tests", "Solvent.Lint.Tests", "Samples", "dirty.ipynb"), _workspace.Path("dirty.ipynb"));

        var result = await SolventTool.RunAsync(_workspace.Folder, "lint", "dirty.ipynb", "--json");

        using var json = JsonDocument.Parse(result.Out);
        var findings = json.RootElement.EnumerateArray().Select(finding => (
            finding.GetProperty("rule").GetString(), finding.GetProperty("cell").GetInt32(), finding.GetProperty("line").GetInt32()));
        Assert.Equal(
            [("SLV2003", 1, 2), ("SLV2001", 4, 2), ("SLV1005", 6, 6), ("SLV3001", 7, 1), ("SLV4003", 11, 2), ("SLV4003", 11, 3), ("SLV4004", 12, 4)],
            findings);
    }

    [Fact]
    public async Task Sarif_points_at_the_notebook()
    {
        _workspace.WriteNotebook("dirty.ipynb", DirtyCell);

        await SolventTool.RunAsync(_workspace.Folder, "lint", "dirty.ipynb", "--sarif", "findings.sarif");

        using var sarif = JsonDocument.Parse(await File.ReadAllTextAsync(_workspace.Path("findings.sarif"), TestContext.Current.CancellationToken));
        Assert.Equal("2.1.0", sarif.RootElement.GetProperty("version").GetString());
        var found = Assert.Single(sarif.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray());
        Assert.Equal("SLV2003", found.GetProperty("ruleId").GetString());
        var location = found.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation");
        Assert.EndsWith("dirty.ipynb", location.GetProperty("uri").GetString()!.Split('#')[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_notebooks_of_this_repository_are_clean()
    {
        var result = await SolventTool.RunAsync(Repository.Path(), "lint", "notebooks/", "--json");

        Assert.True(result.ExitCode == 0, result.ToString());
    }

    public void Dispose() => _workspace.Dispose();
}
