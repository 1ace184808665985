using System.Text.Json;
using Solvent.Magics.Tests.Sessions;

namespace Solvent.Magics.Tests;

/// <summary>Expectations in cells: as a magic command, on types that cells declare, and on a run.</summary>
public sealed class ExpectationCellTests : IAsyncDisposable
{
    private readonly NotebookFixture _notebook = new();

    public ExpectationCellTests() => _notebook.Write("taxi.csv", "id,fare", "1,7.5", "2,9", "2,900");

    public ValueTask DisposeAsync() => _notebook.DisposeAsync();

    [Fact]
    public async Task A_type_of_a_cell_states_its_expectations_in_attributes_and_in_code()
    {
        await _notebook.Succeed("""
            using System.ComponentModel.DataAnnotations;
            record Trip([Required, Unique] string Id, [property: Range(0.0, 500.0)] double Fare, [OneOf("sun", "rain")] string Weather);
            """);
        await _notebook.Succeed("Trip[] trips = [new(\"a\", 5, \"sun\"), new(\"a\", 900, \"snow\")];");

        var attributes = await _notebook.Run("Expect.FromType<Trip>().Validate(trips)");
        var code = await _notebook.Run("Expect.For<Trip>().Unique(t => t.Id).MaxMissing(t => t.Fare, 0.02).Rows(t => t.Fare < 500).Validate(trips)");

        Assert.Contains("4 of 7 expectations hold for 2 rows: 3 errors.", attributes.Text, StringComparison.Ordinal);
        Assert.Contains("1 of 3 expectations hold for 2 rows: 2 errors.", code.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Suggestions_are_text_in_a_cell()
    {
        await _notebook.Succeed("#!dataset commit taxi.csv --name taxi");

        var command = await _notebook.Succeed("#!expect taxi@v1 --suggest");
        var code = await _notebook.Succeed("Expect.Suggest(Table.FromRows(new[] { new { id = 1, fare = 7.5 }, new { id = 2, fare = 9.0 } }))");

        Assert.Contains("# Suggested from taxi@v1: delete or correct what is not meant.\ncolumns include id, fare\n", command.Text, StringComparison.Ordinal);
        Assert.Contains("columns include id, fare\nrows at least 1\n", code.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_check_is_recorded_with_the_open_run()
    {
        await _notebook.Succeed("#!dataset commit taxi.csv --name taxi");
        await _notebook.Succeed("#!experiment start tries");

        await _notebook.Succeed("#!expect taxi@v1\nfare not missing");
        await _notebook.Succeed("#!expect taxi.csv --fail-on never\nid unique");
        var required = await _notebook.Run("Run.Current.RequireExpectations();");
        _notebook.End();

        var tags = await TagsAsync();
        Assert.Equal(("failed", "1", "taxi.csv, taxi@v1"), (tags["solvent.expectations"], tags["solvent.expectations.errors"], tags["solvent.expectations.tables"]));
        Assert.Equal("expectations-failed", required.CellError?.Code);
    }

    private async Task<Dictionary<string, string>> TagsAsync()
    {
        using var runs = JsonDocument.Parse((await _notebook.Shell("experiment", "list", "--json")).Json);
        var id = Assert.Single(runs.RootElement.EnumerateArray()).GetProperty("id").GetString()!;
        using var run = JsonDocument.Parse((await _notebook.Shell("experiment", "show", id, "--json")).Json);
        return run.RootElement.GetProperty("tags").EnumerateObject().ToDictionary(tag => tag.Name, tag => tag.Value.GetString()!);
    }
}
