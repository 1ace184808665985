using System.Text.Json;
using Solvent.Tables;

namespace Solvent.Drift.Tests.Reporting;

public sealed class DriftReportTests
{
    private static readonly JsonSerializerOptions SnakeCase = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    [Fact]
    public void The_summary_names_what_drifted_the_cause_and_what_is_left_without_it()
    {
        var report = Compare(row => row, row => row % 4 == 0 ? -999 : row);

        Assert.Equal(
            "1 of 2 columns drifted: value (200 against 200 rows). Most likely a stand-in for missing values in value. They drift with that undone too.",
            report.Summary);
    }

    [Fact]
    public void A_report_without_drift_says_so()
        => Assert.Equal("No column of 2 drifted (200 against 200 rows).", Compare(row => row, row => row).Summary);

    [Fact]
    public void A_report_survives_its_json()
    {
        var report = Compare(row => row, row => row * 1_000.0);

        var read = DriftReport.FromJson(report.ToJson());

        Assert.Equal(report.ToJson(), read.ToJson());
        Assert.Equal((report.Verdict, report.CurrentName, report.CurrentRows), (read.Verdict, read.CurrentName, read.CurrentRows));
        Assert.Equal(report.Columns[0].Causes, read.Columns[0].Causes);
        Assert.Equal(report.Columns[0].Distribution!.Bins, read.Columns[0].Distribution!.Bins);
    }

    [Fact]
    public void The_json_is_the_same_whatever_the_serializer_is_told_about_names()
    {
        var report = Compare(row => row, row => row);

        using var json = JsonDocument.Parse(JsonSerializer.Serialize(new { report }, SnakeCase));

        Assert.Equal("ok", json.RootElement.GetProperty("report").GetProperty("verdict").GetString());
        Assert.Equal(200, json.RootElement.GetProperty("report").GetProperty("reference").GetProperty("rows").GetInt64());
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{\"verdict\": \"perhaps\"}")]
    public void What_is_no_report_is_a_clear_error(string json)
        => Assert.Equal("report-unreadable", Assert.Throws<SolventException>(() => DriftReport.FromJson(json)).Code);

    [Fact]
    public void A_test_fails_on_drift_and_goes_on_without()
    {
        var calm = Compare(row => row, row => row);
        Assert.Same(calm, calm.ThrowOnDrift());

        var failure = Assert.Throws<SolventException>(() => Compare(row => row, row => row + 100).ThrowOnDrift());
        Assert.Equal("drift-found", failure.Code);
        Assert.StartsWith("1 of 2 columns drifted: value", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Columns_come_by_the_size_of_their_change()
    {
        var report = DriftDetection.Compare(
            Table.FromRows(Enumerable.Range(0, 200).Select(row => new { calm = row, little = row, much = row })),
            Table.FromRows(Enumerable.Range(0, 200).Select(row => new { calm = row, little = row + 40, much = row + 190 })),
            cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(["much", "little", "calm"], ReportOrder.ByEffect(report.Columns).Select(column => column.Name));
    }

    [Fact]
    public void A_column_can_have_a_threshold_of_its_own()
    {
        var options = new DriftOptions { Thresholds = new Dictionary<string, double> { ["value"] = 2 } };

        Assert.Equal(DriftVerdict.Ok, Compare(row => row, row => row + 100, options).Verdict);
        Assert.Equal("column-not-found", Assert.Throws<SolventException>(
            () => Compare(row => row, row => row, options with { Thresholds = new Dictionary<string, double> { ["valeu"] = 2 } })).Code);
    }

    private static DriftReport Compare(Func<int, double> reference, Func<int, double> current, DriftOptions? options = null)
        => DriftDetection.Compare(Rows(reference), Rows(current), options, TestContext.Current.CancellationToken);

    private static Table Rows(Func<int, double> value)
        => Table.FromRows(Enumerable.Range(0, 200).Select(row => new { value = value(row), other = row % 7 }));
}
