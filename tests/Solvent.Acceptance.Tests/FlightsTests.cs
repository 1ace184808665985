using System.Text.Json;
using Solvent.Acceptance.Tests.Clients;

namespace Solvent.Acceptance.Tests;

/// <summary>The story that the README promises, on the sample notebook.</summary>
[Collection(FlightsCollection.Name)]
public sealed class FlightsTests(FlightsRun run)
{
    [Fact]
    public void The_sample_notebook_runs_to_its_end()
        => Assert.True(run.Result.ExitCode == 0, run.Result.ToString());

    [Fact]
    public void Every_code_cell_has_a_count_and_a_timing_and_no_error()
    {
        var counts = new List<int>();
        Assert.All(ExecutedCells.Read(run.Executed).Code, cell =>
        {
            counts.Add(cell.GetProperty("execution_count").GetInt32());
            Assert.True(cell.GetProperty("metadata").TryGetProperty("execution", out _));
            Assert.DoesNotContain("error", cell.GetProperty("outputs").EnumerateArray().Select(output => output.GetProperty("output_type").GetString()));
        });

        Assert.Equal(Enumerable.Range(1, counts.Count), counts);
    }

    [Fact]
    public void The_source_notebook_is_untouched()
        => Assert.Equal(File.ReadAllBytes(Repository.Path("notebooks", "flights.ipynb")), File.ReadAllBytes(run.Source));

    [Fact]
    public async Task Four_dataset_versions_and_a_run_on_each_are_on_record()
    {
        var notebooks = Path.Combine(run.Folder, "notebooks");
        var runs = await JsonAsync(notebooks, "experiment", "list", "--json");

        var versions = runs.EnumerateArray()
            .SelectMany(experiment => experiment.GetProperty("datasets").EnumerateArray())
            .Select(dataset => dataset.GetProperty("hash").GetString())
            .Distinct();
        Assert.True(versions.Count() >= 4, runs.ToString());
        Assert.All(runs.EnumerateArray(), experiment =>
        {
            Assert.Superset(
                new HashSet<string> { "id", "experiment", "status", "startedAt", "endedAt", "params", "metrics", "datasets", "packages", "seed", "commit", "notebook" },
                experiment.EnumerateObject().Select(property => property.Name).ToHashSet());
            Assert.NotEmpty(experiment.GetProperty("metrics").EnumerateObject());
            Assert.Contains("Microsoft.ML", experiment.GetProperty("packages").ToString(), StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task The_store_that_the_notebook_wrote_verifies()
    {
        var result = await SolventTool.RunAsync(Path.Combine(run.Folder, "notebooks"), "dataset", "verify");

        Assert.True(result.ExitCode == 0, result.ToString());
    }

    [Fact]
    public void Outputs_refer_to_no_address_on_a_network()
    {
        foreach (var output in ExecutedCells.Read(run.Executed).Code.SelectMany(cell => cell.GetProperty("outputs").EnumerateArray()))
        {
            // The names of XML vocabularies look like addresses, but nobody fetches them.
            var text = output.GetRawText().Replace("http://www.w3.org/", "", StringComparison.Ordinal);
            Assert.DoesNotContain("http://", text, StringComparison.Ordinal);
            Assert.DoesNotContain("https://", text, StringComparison.Ordinal);
        }
    }

    private static async Task<JsonElement> JsonAsync(string folder, params string[] arguments)
    {
        var result = await SolventTool.RunAsync(folder, arguments);
        Assert.True(result.ExitCode == 0, result.ToString());
        using var json = JsonDocument.Parse(result.Out);
        return json.RootElement.Clone();
    }
}
