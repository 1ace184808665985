using Solvent.Drift;
using Solvent.Tables;

namespace Solvent.Datasets.Tests;

public sealed class DiffTests : StoreFixture
{
    [Fact]
    public async Task A_changed_cell_is_reported_with_its_key_and_old_and_new_value()
    {
        var diff = await DiffAsync("id,fare,tip\n1,10,1\n2,20,2\n3,30,3\n", "id,fare,tip\n1,10,1\n2,25,2\n3,30,3\n");

        Assert.Equal(new RowDiff(Added: 0, Removed: 0, Changed: 1, Unchanged: 2), diff.Rows);
        Assert.Equal(1, diff.Cells.Changed);
        Assert.Equal([KeyValuePair.Create("fare", 1L)], diff.Cells.ByColumn);
        var cell = Assert.Single(diff.ChangedCells);
        Assert.Equal(("fare", "20", "25"), (cell.Column, cell.Old, cell.New));
        Assert.Equal([KeyValuePair.Create("id", (string?)"2")], cell.Key);
        Assert.Equal(("key", true), (diff.MatchedBy, diff.KeysInferred));
    }

    [Fact]
    public async Task Added_and_removed_rows_are_shown_whole()
    {
        var diff = await DiffAsync("id,city\n1,Oslo\n2,Rome\n", "id,city\n2,Rome\n3,Lima\n");

        Assert.Equal(new RowDiff(1, 1, 0, 1), diff.Rows);
        Assert.Equal([Row(("id", "3"), ("city", "Lima"))], diff.AddedRows);
        Assert.Equal([Row(("id", "1"), ("city", "Oslo"))], diff.RemovedRows);
    }

    [Fact]
    public async Task The_order_of_rows_and_of_columns_is_no_difference()
    {
        var diff = await DiffAsync("id,city\n1,Oslo\n2,Rome\n", "city,id\nRome,2\nOslo,1\n");

        Assert.Equal(new RowDiff(0, 0, 0, 2), diff.Rows);
        Assert.False(diff.Identical);
    }

    [Fact]
    public async Task Rows_without_a_key_are_matched_as_a_multiset()
    {
        var diff = await DiffAsync("a,b\n1.5,2.5\n1.5,2.5\n7.5,8.5\n", "a,b\n1.5,2.5\n9.5,9.5\n9.5,9.5\n7.5,8.5\n");

        Assert.Equal("similarity", diff.MatchedBy);
        Assert.Equal(new RowDiff(Added: 2, Removed: 1, Changed: 0, Unchanged: 2), diff.Rows);
        Assert.Equal([Row(("a", "9.5"), ("b", "9.5")), Row(("a", "9.5"), ("b", "9.5"))], diff.AddedRows);
        Assert.Equal([Row(("a", "1.5"), ("b", "2.5"))], diff.RemovedRows);
    }

    [Fact]
    public async Task Columns_are_reported_as_added_removed_and_retyped()
    {
        var diff = await DiffAsync("id,gone,code\n1,x,5\n2,y,6\n", "id,code,fresh\n1,5,2001-01-01\n2,n/a,2001-01-02\n");

        Assert.Equal([new SchemaColumn("fresh", "DATE")], diff.Schema.Added);
        Assert.Equal([new SchemaColumn("gone", "VARCHAR")], diff.Schema.Removed);
        Assert.Equal([new RetypedColumn("code", "BIGINT", "VARCHAR")], diff.Schema.Retyped);
        Assert.Equal(1, diff.Cells.Changed);
        Assert.Equal(new RowDiff(0, 0, 1, 1), diff.Rows);
    }

    [Fact]
    public async Task A_column_with_another_name_and_the_same_values_was_renamed()
    {
        var diff = await DiffAsync("id,delay,city\n1,5.5,Oslo\n2,6.5,Rome\n", "id,arrival_delay,city\n2,6.5,Rome\n1,5.5,Oslo\n3,7.5,Lima\n");

        Assert.Equal([new RenamedColumn("delay", "arrival_delay", 1)], diff.Schema.Renamed);
        Assert.Empty(diff.Schema.Added);
        Assert.Empty(diff.Schema.Removed);
        Assert.Equal(new RowDiff(1, 0, 0, 2), diff.Rows);
    }

    [Fact]
    public async Task A_renamed_key_is_found_and_used()
    {
        var diff = await DiffAsync("trip_id,x\n1,1.5\n2,1.5\n3,1.5\n", "ride_id,x\n1,1.5\n2,2.5\n3,1.5\n");

        Assert.Equal([new RenamedColumn("trip_id", "ride_id", 1)], diff.Schema.Renamed);
        Assert.Equal(["ride_id"], diff.Keys);
        Assert.Equal(new RowDiff(0, 0, 1, 2), diff.Rows);
    }

    [Fact]
    public async Task An_identifier_wins_over_a_measurement_that_happens_to_be_unique()
    {
        var diff = await DiffAsync("fare,count,tripId\n1.5,3,7\n2.5,4,8\n", "fare,count,tripId\n1.7,5,7\n2.5,4,8\n");

        Assert.Equal(["tripId"], diff.Keys);
        Assert.Equal(2, diff.Cells.Changed);
    }

    [Fact]
    public async Task Two_columns_together_can_be_the_key()
    {
        var diff = await DiffAsync(
            "city,day,rain\nOslo,2001-01-01,1.5\nOslo,2001-01-02,2.5\nRome,2001-01-01,1.5\n",
            "city,day,rain\nOslo,2001-01-01,1.5\nOslo,2001-01-02,3.5\nRome,2001-01-01,1.5\n");

        Assert.Equal(["city", "day"], diff.Keys);
        Assert.Equal(new RowDiff(0, 0, 1, 2), diff.Rows);
    }

    [Fact]
    public async Task A_named_key_that_repeats_is_refused_with_the_row()
    {
        var failure = await Assert.ThrowsAsync<SolventException>(() => DiffAsync(
            "city,x\nOslo,1\nRome,2\n", "city,x\nOslo,1\nOslo,2\n", new DiffOptions { Keys = ["city"] }));

        Assert.Equal("key-not-unique", failure.Code);
        Assert.Equal("2 rows of taxi@v2 have the key city = Oslo; a key names one row.", failure.Message);
    }

    [Fact]
    public async Task A_key_named_at_the_commit_is_used_as_long_as_it_is_one()
    {
        await CommitAsync("a,b\n1,x\n2,y\n", options: new CommitOptions { Keys = ["b"] });
        await CommitAsync("a,b\n1,x\n3,y\n");
        await CommitAsync("a,b\n1,x\n3,x\n");

        var used = await Repository.DiffAsync("taxi@v1", "taxi@v2", cancellationToken: Token);
        var fallback = await Repository.DiffAsync("taxi@v2", "taxi@v3", cancellationToken: Token);

        Assert.Equal("b", Assert.Single(used.Keys));
        Assert.False(used.KeysInferred);
        Assert.Equal("a", Assert.Single(fallback.Keys));
        Assert.True(fallback.KeysInferred);
    }

    [Fact]
    public async Task A_key_that_is_no_column_is_refused_with_the_nearest()
    {
        var failure = await Assert.ThrowsAsync<SolventException>(() => DiffAsync(
            "city,x\nOslo,1\n", "city,x\nOslo,2\n", new DiffOptions { Keys = ["ctiy"] }));

        Assert.Equal("column-not-found", failure.Code);
        Assert.Equal("Did you mean 'city'?", failure.Hint);
    }

    [Fact]
    public async Task A_missing_value_is_a_value_that_can_appear_and_vanish()
    {
        var diff = await DiffAsync("id,x\n1,\n2,5\n3,\n", "id,x\n1,4\n2,\n3,\n");

        Assert.Equal([("1", null, "4"), ("2", "5", null)], diff.ChangedCells.Select(cell => (cell.Key["id"], cell.Old, cell.New)));
        Assert.Equal(1, diff.Rows.Unchanged);
    }

    [Fact]
    public async Task A_csv_and_a_parquet_file_with_the_same_data_do_not_differ()
    {
        var csv = Write("flights.csv", "id,share,city,day,late\n1,0.1,Oslo,2001-01-01,true\n2,2,,2001-01-02,false\n");
        var parquet = InRoot("flights.parquet");
        using (var database = TableDatabase.Open())
        {
            database.Execute(
                $"""
                COPY (SELECT 1::INTEGER AS id, 0.1::FLOAT AS share, 'Oslo' AS city, TIMESTAMP '2001-01-01' AS day, true AS late
                UNION ALL SELECT 2, 2, '', TIMESTAMP '2001-01-02', false) TO {Sql.Literal(parquet)} (FORMAT parquet)
                """,
                Token);
        }

        await Repository.CommitAsync(csv, "flights", cancellationToken: Token);
        await Repository.CommitAsync(parquet, "flights", cancellationToken: Token);
        var diff = await Repository.DiffAsync("flights@v1", "flights@v2", cancellationToken: Token);

        Assert.Equal(new RowDiff(0, 0, 0, 2), diff.Rows);
        Assert.Empty(diff.Schema.Retyped);
    }

    [Fact]
    public async Task Identical_bytes_are_not_even_read()
    {
        var version = await CommitAsync("id\n1\n2\n");
        File.Delete(PackOf(version));

        var diff = await Repository.DiffAsync("taxi@v1", "taxi@latest", cancellationToken: Token);

        Assert.True(diff.Identical);
        Assert.Equal(new RowDiff(0, 0, 0, 2), diff.Rows);
    }

    [Fact]
    public async Task Columns_named_like_the_inner_works_of_the_comparison_are_columns_like_any_other()
    {
        var diff = await DiffAsync(
            "rowid,pos,c0,lp,d0,\"a \"\"b\"\", c\",position\n1,1,1,1,1,1,1\n2,2,2,2,2,2,2\n",
            "rowid,pos,c0,lp,d0,\"a \"\"b\"\", c\",position\n2,2,2,2,2,9,2\n1,1,1,1,1,1,1\n",
            new DiffOptions { Keys = ["rowid"] });

        var cell = Assert.Single(diff.ChangedCells);
        Assert.Equal(("a \"b\", c", "2", "9"), (cell.Column, cell.Old, cell.New));
        Assert.Equal("2", cell.Key["rowid"]);
    }

    [Fact]
    public async Task A_shifted_column_has_drifted_and_the_key_is_not_judged()
    {
        var before = string.Concat(Enumerable.Range(0, 500).Select(i => $"{i},{i % 50},{i % 7}\n"));
        var after = string.Concat(Enumerable.Range(0, 500).Select(i => $"{i},{(i % 50) + 30},{i % 7}\n"));

        var diff = await DiffAsync("id,fare,day\n" + before, "id,fare,day\n" + after);

        Assert.Equal(
            [new ColumnDiff("id", null), new ColumnDiff("fare", DriftVerdict.Drift), new ColumnDiff("day", DriftVerdict.Ok)], diff.Columns);
    }

    [Fact]
    public async Task Tables_without_rows_or_without_a_common_column_can_be_compared()
    {
        var emptied = await DiffAsync("id,x\n1,1.5\n2,1.5\n", "id,x\n");
        Assert.Equal(new RowDiff(0, 2, 0, 0), emptied.Rows);

        await CommitAsync("p\nx\ny\n", "other");
        await CommitAsync("q\n1\n", "other");
        var disjoint = await Repository.DiffAsync("other@v1", "other@v2", cancellationToken: Token);
        Assert.Equal(["q"], disjoint.Schema.Added.Select(column => column.Name));
        Assert.Equal(["p"], disjoint.Schema.Removed.Select(column => column.Name));
        Assert.Equal(new RowDiff(Added: 1, Removed: 2, Changed: 0, Unchanged: 0), disjoint.Rows);
    }

    [Fact]
    public async Task Rows_without_a_key_are_paired_with_the_most_similar_and_of_those_the_nearest()
    {
        var diff = await DiffAsync(
            "a,b,c,d\n1.5,x,2.5,1\n1.5,x,2.5,1\n8.5,y,9.5,1\n7.5,q,6.5,2\n",
            "a,b,c,d\n1.5,x,2.5,1\n1.5,x,3.5,1\n8.5,y,9.5,2\n0.5,z,0.5,7\n");

        Assert.Equal("similarity", diff.MatchedBy);
        Assert.Equal(new RowDiff(Added: 1, Removed: 1, Changed: 2, Unchanged: 1), diff.Rows);
        Assert.Equal(
            [("2", "c", "2.5", "3.5"), ("3", "d", "1", "2")], diff.ChangedCells.Select(cell => (cell.Key["row"]!, cell.Column, cell.Old!, cell.New!)));
        Assert.Equal("z", Assert.Single(diff.AddedRows)["b"]);
        Assert.Equal("q", Assert.Single(diff.RemovedRows)["b"]);
    }

    [Fact]
    public async Task Bytes_that_are_no_table_are_compared_as_bytes()
    {
        foreach (byte[] bytes in new[] { [1], new byte[] { 2, 3 } })
        {
            await File.WriteAllBytesAsync(InRoot("model.bin"), bytes, Token);
            await Repository.CommitAsync(InRoot("model.bin"), "model", cancellationToken: Token);
        }

        var diff = await Repository.DiffAsync("model@v1", "model@v2", cancellationToken: Token);
        var failure = await Assert.ThrowsAsync<SolventException>(() => Repository.DiffAsync("model@v1", "model@v2", new DiffOptions { Where = "x > 1" }, Token));

        var changed = Assert.Single(diff.Files!.Changed);
        Assert.Equal(("model.bin", 1, 2), (changed.Path, changed.OldBytes, changed.NewBytes));
        Assert.NotEqual(changed.OldHash, changed.NewHash);
        Assert.Equal("not-a-table", failure.Code);
    }

    [Fact]
    public async Task Only_chosen_columns_are_compared()
    {
        var diff = await DiffAsync("id,x,y\n1,1.5,a\n2,2.5,b\n", "id,x,y\n1,9.5,c\n2,2.5,d\n", new DiffOptions { Columns = ["x"] });

        Assert.Equal([KeyValuePair.Create("x", 1L)], diff.Cells.ByColumn);
        Assert.Equal(new RowDiff(0, 0, 1, 1), diff.Rows);
        Assert.Equal(["id", "x"], diff.Columns.Select(column => column.Name));
    }

    [Fact]
    public async Task A_condition_chooses_the_rows_of_both_versions()
    {
        var diff = await DiffAsync("id,x,city\n1,1,Oslo\n2,2,Rome\n3,3,Oslo\n", "id,x,city\n1,5,Oslo\n2,6,Rome\n4,4,Rome\n", new DiffOptions { Where = "city = 'Oslo'" });

        Assert.Equal(new RowDiff(Added: 0, Removed: 1, Changed: 1, Unchanged: 0), diff.Rows);
        Assert.Equal("1", Assert.Single(diff.ChangedCells).Key["id"]);
    }

    [Theory]
    [InlineData("x >", "The condition 'x >' cannot be used")]
    [InlineData("y > 1", "The condition 'y > 1' cannot be used")]
    [InlineData("x > 1; DROP TABLE a", "'x > 1; DROP TABLE a' is more than one condition.")]
    [InlineData("id IN (SELECT column0 FROM read_csv('/etc/passwd'))", "cannot be used")]
    [InlineData("id IN (SELECT 1 FROM read_text('/etc/hostname'))", "cannot be used")]
    [InlineData(" ", "The condition is empty.")]
    public async Task A_condition_that_is_none_or_reaches_for_files_is_refused(string condition, string message)
    {
        var failure = await Assert.ThrowsAsync<SolventException>(() => DiffAsync("id,x\n1,1\n", "id,x\n1,2\n", new DiffOptions { Where = condition }));

        Assert.Equal("condition-invalid", failure.Code);
        Assert.Contains(message, failure.Message, StringComparison.Ordinal);
        Assert.NotNull(failure.Hint);
    }

    [Fact]
    public async Task A_label_of_classes_shows_the_share_of_each()
    {
        var diff = await DiffAsync(Labelled(index => index % 2), Labelled(index => index % 4 == 0 ? 0 : 1));

        Assert.Equal(("label", false, DriftVerdict.Drift), (diff.Label!.Column, diff.Label.Named, diff.Label.Verdict));
        Assert.Equal([new LabelClass("1", 0.5, 0.75), new LabelClass("0", 0.5, 0.25)], diff.Label.Classes);

        static string Labelled(Func<int, int> label) => string.Concat(Enumerable.Range(0, 400).Select(index => $"{index},{label(index)}\n").Prepend("id,label\n"));
    }

    [Fact]
    public async Task A_label_that_measures_shows_its_mean_and_quantiles()
    {
        var before = string.Concat(Enumerable.Range(0, 101).Select(index => $"{index},{index + 0.5}\n"));
        var after = string.Concat(Enumerable.Range(0, 101).Select(index => $"{index},{index + 50.5}\n"));

        var diff = await DiffAsync("id,fare\n" + before, "id,fare\n" + after, new DiffOptions { Label = "fare" });

        Assert.Equal(("fare", true, DriftVerdict.Drift), (diff.Label!.Column, diff.Label.Named, diff.Label.Verdict));
        Assert.Empty(diff.Label.Classes);
        Assert.Contains(new LabelStatistic("median", 50.5, 100.5), diff.Label.Statistics);
        Assert.Equal(50, diff.Label.Statistics[0].New!.Value - diff.Label.Statistics[0].Old!.Value, 9);
    }

    [Fact]
    public async Task A_label_that_is_no_column_is_refused()
    {
        var failure = await Assert.ThrowsAsync<SolventException>(() => DiffAsync("id,fare\n1,1\n", "id,fare\n1,2\n", new DiffOptions { Label = "fares" }));

        Assert.Equal(("column-not-found", "Did you mean 'fare'?"), (failure.Code, failure.Hint));
    }

    [Fact]
    public async Task A_column_without_any_value_is_equal_to_itself_and_can_be_filled()
    {
        var diff = await DiffAsync("id,x,y\n1,,\n2,,\n", "id,x,y\n1,,5\n2,,\n");

        Assert.Equal([("1", "y", null, "5")], diff.ChangedCells.Select(cell => (cell.Key["id"], cell.Column, cell.Old, cell.New)));
    }

    [Fact]
    public async Task Tables_of_thousands_of_columns_can_be_compared()
    {
        var header = string.Join(',', Enumerable.Range(0, 3_000).Select(column => $"c{column}").Prepend("id"));
        var row = string.Join(',', Enumerable.Repeat("1.5", 3_000));

        var diff = await DiffAsync($"{header}\n1,{row}\n2,{row}\n", $"{header}\n1,{row}\n2,{row[..^3]}2.5\n", new DiffOptions { Drift = false });

        Assert.Equal(("c2999", "1.5", "2.5"), diff.ChangedCells.Select(cell => (cell.Column, cell.Old, cell.New)).Single());
        Assert.Equal(["id"], diff.Keys);
    }

    private async Task<DatasetDiff> DiffAsync(string before, string after, DiffOptions? options = null)
    {
        await CommitAsync(before);
        await CommitAsync(after);
        return await Repository.DiffAsync("taxi@v1", "taxi@v2", options, Token);
    }

    private static Dictionary<string, string?> Row(params (string Column, string? Value)[] cells)
        => cells.ToDictionary(cell => cell.Column, cell => cell.Value, StringComparer.Ordinal);
}
