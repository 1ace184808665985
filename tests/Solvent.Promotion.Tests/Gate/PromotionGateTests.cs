using Solvent.Experiments;
using Solvent.Promotion.Gate;

namespace Solvent.Promotion.Tests.Gate;

// The environment of runs belongs to the process.
[Collection(nameof(PromotionGateTests))]
[CollectionDefinition(nameof(PromotionGateTests), DisableParallelization = true)]
public sealed class PromotionGateTests : IDisposable
{
    private readonly GateFolder _folder = new();

    public PromotionGateTests() => _folder.WriteNotebook("var trees = 100;", "var auc = 0.9;");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_notebook_with_a_seeded_run_of_its_cells_passes()
    {
        _folder.RecordAll();

        var report = await _folder.Check();

        Assert.Empty(report.Findings);
        Assert.True(report.IsOpen);
    }

    [Fact]
    public async Task A_notebook_without_a_run_is_told_how_to_record_one()
    {
        var finding = Assert.Single((await _folder.Check()).Findings);

        Assert.Equal(GateCode.NoRun, finding.Code);
        Assert.Contains("solvent run flights.ipynb --experiment flights", finding.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_allowed_passes_with_its_reason()
    {
        var report = await _folder.Check(plan: null, "no-run: the first version is not trained here");

        Assert.True(report.IsOpen);
        Assert.Equal("the first version is not trained here", Assert.Single(report.Findings).AllowedBecause);
        Assert.Equal(new AllowedRule("no-run", "the first version is not trained here"), Assert.Single(report.Allowed));
    }

    [Fact]
    public async Task What_is_allowed_and_not_found_is_told_and_not_recorded()
    {
        _folder.RecordAll();

        var report = await _folder.Check(plan: null, "SLV2001: not needed");

        Assert.Contains("SLV2001", Assert.Single(report.Notes), StringComparison.Ordinal);
        Assert.Empty(report.Allowed);
    }

    [Fact]
    public async Task A_finding_of_a_rule_stops_with_cell_and_line()
    {
        _folder.WriteNotebook("var a = 1;", "var c = 1;\nConsole.WriteLine(later + c);", "var later = 2;");
        _folder.RecordAll();

        var finding = Assert.Single((await _folder.Check()).Blocking);

        Assert.Equal(("SLV4001", 1, 2), (finding.Code, finding.Cell, finding.Line));
        Assert.Contains("SLV4001", finding.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_that_stops_is_told_at_once()
    {
        _folder.WriteNotebook("Console.WriteLine(later);", "var later = 2;");
        var plan = new PromotionPlan("Flights") { Files = [new PlannedFile("data.csv", 1, 1, Exists: false)] };

        Assert.Equal([GateCode.NoRun, "SLV4001", GateCode.UnversionedData], (await _folder.Check(plan)).Findings.Select(finding => finding.Code).Order(StringComparer.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_cell_that_was_edited_after_the_run_is_named()
    {
        _folder.RecordAll();
        _folder.WriteNotebook("var trees = 100;", "var auc = 0.95;");

        var finding = Assert.Single((await _folder.Check()).Findings);

        Assert.Equal((GateCode.NotebookChanged, 1), (finding.Code, finding.Cell));
        Assert.Contains("solvent run flights.ipynb", finding.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cells_behind_the_end_of_the_run_are_no_change()
    {
        _folder.Record([(0, "var trees = 100;")]);

        Assert.Empty((await _folder.Check()).Findings);
    }

    [Fact]
    public async Task A_cell_that_is_gone_is_a_change()
    {
        _folder.Record([(0, "var trees = 100;"), (1, "trees = 200;"), (2, "var auc = 0.9;")]);

        Assert.Equal(GateCode.NotebookChanged, Assert.Single((await _folder.Check()).Findings).Code);
    }

    [Fact]
    public async Task Cells_that_were_run_out_of_order_show_nothing_about_the_notebook()
    {
        _folder.Record([(1, "var auc = 0.9;"), (0, "var trees = 100;"), (1, "var auc = 0.9;")]);

        Assert.Equal(GateCode.RunOutOfOrder, Assert.Single((await _folder.Check()).Findings).Code);
    }

    [Fact]
    public async Task A_run_without_a_seed_or_a_metric_stops()
    {
        _folder.Record([(0, "var trees = 100;")], seed: null, auc: null);

        Assert.Equal([GateCode.NoMetrics, GateCode.NoSeed], (await _folder.Check()).Findings.Select(finding => finding.Code));
    }

    [Fact]
    public async Task A_failed_run_is_told_with_its_error()
    {
        _folder.Record([(0, "var trees = 100;")], status: RunStatus.Failed);

        var finding = Assert.Single((await _folder.Check()).Findings);

        Assert.Equal(GateCode.RunFailed, finding.Code);
        Assert.Contains("no luck", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_in_no_version_stops_and_one_that_is_committed_does_not()
    {
        _folder.RecordAll();
        _folder.Write("a.csv", "x", "1");
        _folder.Write("b.csv", "x", "2");
        _folder.Commit("b.csv", "b");
        var plan = new PromotionPlan("Flights") { Files = [new PlannedFile("a.csv", 2, 1, Exists: true), new PlannedFile("b.csv", 2, 1, Exists: true)] };

        var finding = Assert.Single((await _folder.Check(plan)).Findings);

        Assert.Equal((GateCode.UnversionedData, 1, 1), (finding.Code, finding.Cell, finding.Line));
        Assert.Contains("solvent dataset commit a.csv --name a", finding.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Expectations_of_the_notebook_and_of_its_versions_are_checked_again()
    {
        _folder.WriteNotebook("#!expect taxi.csv\nfare at least 0", "var taxi = 1;");
        _folder.RecordAll();
        _folder.Write("taxi.csv", "fare", "7", "-1");
        _folder.Write("taxi.expect", "fare at most 5");
        var version = _folder.Commit("taxi.csv", "taxi");
        var plan = new PromotionPlan("Flights")
        {
            Expectations = [new PlannedExpectations("taxi.csv", ["fare at least 0"], 1)],
            Datasets = [new PlannedDataset("taxi@v1", $"taxi@{version.Hash}", 2)],
        };

        var findings = (await _folder.Check(plan)).Findings;

        Assert.Equal([(GateCode.ExpectationFailed, 0, 1), (GateCode.ExpectationFailed, 1, null)], findings.Select(finding => (finding.Code, finding.Cell!.Value, finding.Line)));
        Assert.Contains("'fare at least 0': 1 of 2 rows, first in row 2: -1", findings[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_version_that_is_gone_and_a_tag_that_has_moved_stop()
    {
        _folder.Write("taxi.csv", "fare", "7");
        _folder.Commit("taxi.csv", "taxi");
        _folder.RecordAll(reads: "taxi@v1");
        _folder.Write("taxi.csv", "fare", "8");
        var moved = _folder.Commit("taxi.csv", "taxi");
        var plan = new PromotionPlan("Flights") { Datasets = [new PlannedDataset("taxi#clean", $"taxi@{moved.Hash}", 1), new PlannedDataset("weather@v1", null, 2)] };

        var findings = (await _folder.Check(plan)).Findings;

        Assert.Equal([GateCode.DataChanged, GateCode.DataMissing], findings.Select(finding => finding.Code));
        Assert.Contains("taxi@v2", findings[0].Message, StringComparison.Ordinal);
        Assert.Contains("solvent dataset fetch weather@v1", findings[1].Hint, StringComparison.Ordinal);
    }
}
