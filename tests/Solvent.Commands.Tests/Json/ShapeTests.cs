using System.Text.Json;
using Solvent.Commands.Tests.Tree;

namespace Solvent.Commands.Tests.Json;

public sealed class ShapeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Diff()
    {
        _folder.Write("a.csv", "id,fare,note", "1,7,x", "2,8,x", "3,9,x");
        await _folder.Run("dataset", "commit", "a.csv", "--name", "taxi");
        _folder.Write("a.csv", "id,fare", "1,7", "2,80", "4,10");
        await _folder.Run("dataset", "commit", "a.csv", "--name", "taxi");

        var diff = await Json("dataset", "diff", "taxi@v1", "taxi@v2", "--key", "id", "--json");

        Assert.Equal(
            ["from", "to", "identical", "matchedBy", "keys", "keysInferred", "schema", "rows", "cells", "columns", "changedCells", "addedRows", "removedRows", "label", "files"], Names(diff));
        Assert.Equal(["added", "removed", "retyped", "renamed"], Names(diff.GetProperty("schema")));
        Assert.Equal("""{"added":1,"removed":1,"changed":1,"unchanged":1}""", Compact(diff.GetProperty("rows")));
        Assert.Equal("""{"changed":1,"byColumn":{"fare":1}}""", Compact(diff.GetProperty("cells")));
        Assert.Equal(["name", "drift"], Names(diff.GetProperty("columns")[0]));
        Assert.Equal("""{"key":{"id":"2"},"column":"fare","old":"8","new":"80"}""", Compact(diff.GetProperty("changedCells")[0]));
    }

    [Fact]
    public async Task Diff_of_a_label()
    {
        _folder.Write("a.csv", ["id,label", .. Enumerable.Range(0, 40).Select(row => $"{row},{row % 2}")]);
        await _folder.Run("dataset", "commit", "a.csv", "--name", "taxi");
        _folder.Write("a.csv", ["id,label", .. Enumerable.Range(0, 40).Select(row => $"{row},1")]);
        await _folder.Run("dataset", "commit", "a.csv", "--name", "taxi");

        var label = (await Json("dataset", "diff", "taxi@v1", "taxi@v2", "--json")).GetProperty("label");

        Assert.Equal(["column", "named", "verdict", "reason", "classes", "statistics"], Names(label));
        Assert.Equal("""{"name":"1","old":0.5,"new":1}""", Compact(label.GetProperty("classes")[0]));
    }

    [Fact]
    public async Task Diff_of_folders()
    {
        Directory.CreateDirectory(Path.Combine(_folder.Path, "data"));
        _folder.Write("data/a.csv", "id", "1");
        await _folder.Run("dataset", "commit", "data", "--name", "all");
        _folder.Write("data/a.csv", "id", "1", "2");
        _folder.Write("data/b.txt", "x");
        await _folder.Run("dataset", "commit", "data", "--name", "all");

        var files = (await Json("dataset", "diff", "all@v1", "all@v2", "--json")).GetProperty("files");

        Assert.Equal(["added", "removed", "changed", "renamed", "unchanged"], Names(files));
        Assert.Equal(["path", "hash", "bytes"], Names(files.GetProperty("added")[0]));
        Assert.Equal(["path", "oldHash", "newHash", "oldBytes", "newBytes", "summary"], Names(files.GetProperty("changed")[0]));
    }

    [Fact]
    public async Task Open()
    {
        _folder.Write("a.csv", "id,city", "1,Oslo", "2,");
        await _folder.Run("dataset", "commit", "a.csv", "--name", "taxi");

        var open = await Json("dataset", "open", "taxi@v1", "--json");

        Assert.Equal(["version", "hash", "file", "rows", "columns", "head", "files"], Names(open));
        Assert.Equal("""{"name":"id","type":"BIGINT","kind":"number"}""", Compact(open.GetProperty("columns")[0]));
        Assert.Equal("""[{"id":"1","city":"Oslo"},{"id":"2","city":null}]""", Compact(open.GetProperty("head")));
    }

    [Fact]
    public async Task Drift()
    {
        _folder.Write("a.csv", ["x", .. Enumerable.Range(0, 200).Select(row => $"{row}")]);
        _folder.Write("b.csv", ["x", .. Enumerable.Range(500, 200).Select(row => $"{row}")]);

        var drift = await Json("drift", "a.csv", "b.csv", "--json");

        Assert.Equal(["verdict", "summary", "reference", "current", "columns", "referenceIsProfile", "multivariate"], Names(drift));
        Assert.Equal("drift", drift.GetProperty("verdict").GetString());
        var column = drift.GetProperty("columns")[0];
        Assert.Equal(["name", "kind", "verdict", "missing", "tests", "reason", "distribution", "causes", "power", "derived", "peer"], Names(column));
        Assert.Equal(["reference", "current"], Names(column.GetProperty("missing")));
        Assert.Equal(["method", "statistic", "pValue", "adjustedPValue", "effect", "threshold"], Names(column.GetProperty("tests")[0]));
        Assert.Equal(["kind", "evidence", "explained", "undone", "undoneReason"], Names(column.GetProperty("causes")[0]));
        Assert.Equal(["label", "from", "to", "reference", "current"], Names(column.GetProperty("distribution").GetProperty("bins")[0]));
    }

    [Fact]
    public async Task Expectations()
    {
        _folder.Write("a.csv", "x", "1", "-1");

        var report = await Json("expect", "a.csv", "--that", "x at least 0", "--json");

        Assert.Equal(["passed", "table", "rows", "errors", "warnings", "results", "origin", "savedTo"], Names(report));
        Assert.Equal(["expectation", "column", "severity", "passed", "checked", "failed", "failedShare", "examples", "problem", "rows", "unreadable", "checkedNothing"],
            Names(report.GetProperty("results")[0]));
        Assert.Equal("""{"file":"a.csv","row":2,"value":"-1","detail":null}""", Compact(report.GetProperty("results")[0].GetProperty("examples")[0]));
    }

    [Fact]
    public async Task Suggested_expectations()
    {
        _folder.Write("a.csv", "x", "1", "-1");

        Assert.Equal(["table", "rows", "expectations", "form", "text", "savedTo"], Names(await Json("expect", "a.csv", "--suggest", "--json")));
    }

    [Fact]
    public async Task Findings()
    {
        _folder.Write("a.csx", "var x = 1;", "#r \"nuget: Microsoft.ML\" // solvent:ignore SLV2003 because the newest is wanted");

        Assert.Equal("[]", Compact(await Json("lint", "a.csx", "--json")));
        var finding = (await Json("lint", "a.csx", "--show-ignored", "--json"))[0];

        Assert.Equal(["rule", "severity", "message", "file", "cell", "line", "column", "endLine", "endColumn", "fingerprint", "suppression"], Names(finding));
        Assert.Equal("""{"kind":"inSource","justification":"the newest is wanted"}""", Compact(finding.GetProperty("suppression")));
    }

    [Fact]
    public async Task Runs()
    {
        await _folder.Run("experiment", "start", "tries", "--param", "trees=100", "--seed", "7");
        await _folder.Run("experiment", "log", "auc=0.91");
        await _folder.Run("experiment", "end");

        var run = (await Json("experiment", "list", "--json"))[0];

        Assert.Equal(
            [
                "id", "experiment", "status", "startedAt", "endedAt", "params", "metrics", "datasets", "packages", "seed", "commit", "notebook",
                "dirty", "tags", "durationSeconds", "cpuSeconds", "error", "name", "parent", "author", "machine", "peakMemoryBytes", "pricePerHour",
                "currency", "cost", "artifacts", "deletedAt", "cells",
            ],
            Names(run));
        Assert.Equal(("finished", 7), (run.GetProperty("status").GetString(), run.GetProperty("seed").GetInt32()));
        Assert.Equal("""{"trees":"100"}""", Compact(run.GetProperty("params")));
        Assert.Equal("""{"auc":0.91}""", Compact(run.GetProperty("metrics")));
    }

    [Fact]
    public async Task A_run_of_a_notebook_that_does_not_exist_is_an_error()
    {
        var error = (await Json("run", "missing.ipynb", "--json")).GetProperty("error");

        Assert.Equal("notebook-not-found", error.GetProperty("code").GetString());
    }

    [Fact]
    public async Task Promotions()
    {
        _folder.WriteNotebook("flights.ipynb", "var trees = 100;", "trees = trees + 1;");

        var stopped = await Json("promote", "flights.ipynb", "--output", "Flights", "--json");
        var promoted = await Json("promote", "flights.ipynb", "--output", "Flights", "--allow", "no-run: only a shape", "--json");
        _folder.WriteNotebook("flights.ipynb", "var trees = 200;");
        var check = await Json("promote", "--check", "--json");

        Assert.Equal(["name", "folder", "written", "files", "updates", "leftOut", "runs", "gate"], Names(promoted));
        Assert.Equal((true, false), (promoted.GetProperty("written").GetBoolean(), stopped.GetProperty("written").GetBoolean()));
        Assert.Equal(["open", "findings", "notes"], Names(stopped.GetProperty("gate")));
        Assert.Equal(["code", "message", "hint", "cell", "line", "allowedBecause"], Names(stopped.GetProperty("gate").GetProperty("findings")[0]));
        Assert.Equal(["inStep", "projects"], Names(check));
        Assert.Equal(["name", "folder", "notebook", "inStep", "cells", "edited", "deleted", "differences", "unresolved"], Names(check.GetProperty("projects")[0]));
        Assert.Equal("""{"kind":"changed","cell":0,"before":0,"firstLine":"var trees = 200;"}""", Compact(check.GetProperty("projects")[0].GetProperty("cells")[0]));
    }

    private async Task<JsonElement> Json(params string[] words)
    {
        var outcome = await _folder.Run(words);
        using var json = JsonDocument.Parse(outcome.Json);
        return json.RootElement.Clone();
    }

    private static IEnumerable<string> Names(JsonElement element) => element.EnumerateObject().Select(property => property.Name);

    private static string Compact(JsonElement element) => JsonSerializer.Serialize(element);
}
