using System.Text.Json;
using Solvent.Tables;

namespace Solvent.Drift.Tests;

public sealed class PeerVerdictTests(ReferenceCounts counts)
{
    private const string Reports = "evidently_report.json";

    [Fact]
    public void The_numbers_of_evidently_about_categories_are_shown_with_its_permutation_test()
    {
        var @case = Reference.Read("categorical.json").GetProperty("cases").EnumerateArray().First(@case => @case.GetProperty("id").GetString() is "seattle-weather/split_2013_vs_2014/weather");
        var table = Reference.Table(@case.GetProperty("file").GetString()!);
        var split = @case.GetProperty("split").GetString()!;

        var numbers = Compare(table[@case.GetProperty("column").GetString()!], Reference.Rows(table, split, "ref"), Reference.Rows(table, split, "cur"), PeerTool.Evidently).Peer!.Numbers;

        Assert.Equal(["chisquare", "psi", "jensenshannon", "kl_div", "hellinger", "TVD"], numbers.Keys);
        Assert.Equal(@case.GetProperty("evidently").GetProperty("TVD").GetProperty("score").GetDouble(), numbers["TVD"], 1e-9);
    }

    [Fact]
    public void The_preset_of_evidently_is_reproduced_column_by_column()
        => Assert.All(Reference.Read(Reports).GetProperty("reports").EnumerateArray(), report =>
        {
            var table = Reference.Table(report.GetProperty("file").GetString()!);
            var split = report.GetProperty("split").GetString()!;
            int[] before = Reference.Rows(table, split, "ref"), after = Reference.Rows(table, split, "cur");
            var ours = new ReferenceCase
            {
                ["n_ref"] = before.Length,
                ["n_cur"] = after.Length,
            };
            var drifted = 0;
            var columns = report.GetProperty("columns").EnumerateObject().ToList();
            foreach (var column in columns)
            {
                var verdict = Compare(table[column.Name.TrimEnd('_')], before, after, PeerTool.Evidently).Peer!;
                Assert.Equal(column.Value.GetProperty("test").GetString(), verdict.Test);
                ours[$"columns/{column.Name}/score"] = verdict.Score;
                ours[$"columns/{column.Name}/threshold"] = verdict.Threshold;
                ours[$"columns/{column.Name}/detected"] = verdict.Drifted == true ? 1 : 0;
                if (verdict.Drifted == true) drifted++;
            }

            ours["drifted"] = drifted;
            ours["share"] = (double)drifted / columns.Count;
            ours["dataset_drift"] = drifted * 2 >= columns.Count ? 1 : 0;
            ours.Ignore("report_html_bytes", "cpu_seconds");
            counts.Add(Reports, ours.Matches(report, _ => (1e-9, 1e-14)));
        });

    [Fact]
    public void Evidently_reports_one_unseen_row_as_drift_and_the_sentence_says_why()
    {
        var column = Compare(Categories(600, 400, 0), Categories(600, 399, 1), PeerTool.Evidently);

        Assert.Equal(DriftVerdict.Ok, column.Verdict);
        Assert.Equal(("chi-square p_value", 0, true), (column.Peer!.Test, column.Peer.Score, column.Peer.Drifted));
        Assert.StartsWith("Evidently says drift because the reference is taken for the truth, so that one row of a category unseen there makes p 0; here no drift:", column.Peer.Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public void Frouros_has_its_own_population_stability()
    {
        var column = Compare(Numbers(row => row), Numbers(row => row + 300), PeerTool.Frouros);

        Assert.Equal("KSTest p_value", column.Peer!.Test);
        Assert.True(column.Peer.Numbers["psi"] > 100);
        Assert.StartsWith("Frouros also says drift, by another rule:", column.Peer.Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public void Nannyml_compares_chunks_with_chunks_of_the_reference()
    {
        // The reference is in order, so that its own chunks are far from the whole and the threshold is wide.
        var column = Compare(Numbers(row => row), Numbers(row => (row * 7919 % 400) + 60), PeerTool.NannyMl);

        Assert.Equal(DriftVerdict.Drift, column.Verdict);
        Assert.Equal(("jensen_shannon", false), (column.Peer!.Test, column.Peer.Drifted));
        Assert.StartsWith("NannyML says no drift because 0 of 10 chunks exceed the mean", column.Peer.Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_tool_cannot_compare_has_no_score()
    {
        var dates = Table.FromRows(Enumerable.Range(0, 50).Select(day => new { value = new DateTime(2001, 1, 1).AddDays(day) }));

        var column = Compare(dates, dates, PeerTool.Evidently);

        Assert.Null(column.Peer!.Score);
        Assert.Equal("Evidently does not compare dates", column.Peer.Explanation);
    }

    private static ColumnDrift Compare(Column column, int[] before, int[] after, PeerTool tool) => column is NumberColumn numbers
        ? Compare(
            Table.FromRows(before.Select(row => new { value = numbers[row] })), Table.FromRows(after.Select(row => new { value = numbers[row] })), tool)
        : Compare(
            Table.FromRows(before.Select(row => new { value = column.Format(row) })), Table.FromRows(after.Select(row => new { value = column.Format(row) })), tool);

    private static ColumnDrift Compare(Table reference, Table current, PeerTool tool)
        => Assert.Single(PeerComparison.Add(DriftDetection.Compare(reference, current, cancellationToken: TestContext.Current.CancellationToken), tool, reference, current).Columns);

    private static Table Numbers(Func<int, double> value) => Table.FromRows(Enumerable.Range(0, 400).Select(row => new { value = value(row) }));

    private static Table Categories(params int[] counts)
        => Table.FromRows(counts.SelectMany((count, index) => Enumerable.Repeat(new { value = $"category {index}" }, count)));
}
