using Microsoft.Data.Analysis;

namespace Solvent.Tables.Tests;

public sealed class SqlSessionTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly SqlSession _sql;

    public SqlSessionTests() => _sql = new SqlSession(_folder.Path);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _sql.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void A_query_reads_a_file_of_its_folder()
    {
        _folder.Write("trips.csv", "id,delay\n7,1.5\n8,4\n");

        Assert.Equal(["8"], Column("SELECT id FROM 'trips.csv' WHERE delay > 2"));
    }

    [Fact]
    public void Records_are_rows_with_their_types()
    {
        _sql.Lend("trips", RowSource.From(new[] { new Trip(1, "A", 2.5m, new DateOnly(2024, 5, 1)), new Trip(2, null, -1, new DateOnly(2024, 5, 2)) })!, Cancel);

        Assert.Equal(["1;A;2.500000000;2024-05-01", "2;;-1.000000000;2024-05-02"], Column("SELECT concat_ws(';', Id, coalesce(City, ''), Fare, Day) FROM trips"));
    }

    [Fact]
    public void A_data_frame_is_rows()
    {
        var frame = new DataFrame(new Int64DataFrameColumn("id", [long.MaxValue, 2]), new StringDataFrameColumn("city", ["A", null!]));
        _sql.Lend("frame", RowSource.From(frame)!, Cancel);

        Assert.Equal(["9223372036854775807", "2"], Column("SELECT id FROM frame"));
    }

    [Fact]
    public void Plain_values_are_the_column_value()
    {
        _sql.Lend("numbers", RowSource.From(new[] { 3, 4 })!, Cancel);

        Assert.Equal(["7"], Column("SELECT sum(value) FROM numbers"));
    }

    [Fact]
    public void Rows_that_are_lent_again_take_the_place_of_those_before()
    {
        _sql.Lend("numbers", RowSource.From(new[] { 3, 4 })!, Cancel);
        _sql.Lend("numbers", RowSource.From(new[] { "x" })!, Cancel);

        Assert.Equal(["x"], Column("SELECT value FROM numbers"));
    }

    [Fact]
    public void What_one_text_creates_the_next_one_sees()
    {
        Assert.Null(_sql.Run("CREATE TABLE kept AS SELECT 5 AS n", "result", 10, Cancel).Table);

        Assert.Equal((true, "5"), (_sql.HasCreated("Kept"), Assert.Single(Column("SELECT n FROM kept"))));
    }

    [Fact]
    public void More_rows_than_are_asked_for_are_cut()
    {
        var result = _sql.Run("SELECT range AS n FROM range(100)", "result", 10, Cancel);

        Assert.Equal((10L, true), (result.Table!.RowCount, result.IsCut));
    }

    [Fact]
    public void A_number_with_more_digits_than_a_double_holds_keeps_them_all()
        => Assert.Equal(["9007199254740993"], Column("SELECT 9007199254740993 AS n"));

    [Fact]
    public void Columns_of_the_same_name_are_told_apart()
        => Assert.Equal(["id", "id_1"], _sql.Run("SELECT 1 AS id, 2 AS id", "result", 10, Cancel).Table!.Columns.Select(column => column.Name));

    [Fact]
    public void Lists_and_structures_are_text()
        => Assert.Equal(["[1,2]", "{\"a\":1}"], _sql.Run("SELECT [1, 2] AS l, {'a': 1} AS s", "result", 10, Cancel).Table!.Columns.Select(column => column.Format(0)));

    [Fact]
    public void A_mistake_is_told_with_its_line()
    {
        var error = Assert.Throws<SolventException>(() => _sql.Run("SELECT 1\nFROM\n  nowhere", "result", 10, Cancel));

        Assert.Equal(("sql-error", 3, "SQL: Table with name nowhere does not exist!"), (error.Code, error.Line, error.Message));
    }

    [Theory]
    [InlineData("SELECT * FROM 'https://example.org/data.csv'")]
    [InlineData("INSTALL httpfs")]
    public void The_network_is_out_of_reach(string sql)
    {
        var error = Assert.Throws<SolventException>(() => _sql.Run(sql, "result", 10, Cancel));

        Assert.Contains("reaches no network", error.Hint, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-- only a comment")]
    public void A_text_without_a_statement_is_an_error(string sql)
        => Assert.Equal("sql-empty", Assert.Throws<SolventException>(() => _sql.Run(sql, "result", 10, Cancel)).Code);

    [Fact]
    public async Task A_running_query_stops_when_it_is_cancelled()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var query = Task.Run(() => _sql.Run("SELECT count(*) FROM range(100000000000) a, range(100000000000) b", "result", 10, stop.Token), Cancel);
        await Task.Delay(100, Cancel);
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => query.WaitAsync(TimeSpan.FromSeconds(30), Cancel));
    }

    private IEnumerable<string?> Column(string sql)
    {
        var table = _sql.Run(sql, "result", 1000, Cancel).Table!;
        return Enumerable.Range(0, (int)table.RowCount).Select(row => table.Columns[0].Format(row));
    }

    private sealed record Trip(int Id, string? City, decimal Fare, DateOnly Day);
}
