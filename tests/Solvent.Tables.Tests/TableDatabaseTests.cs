namespace Solvent.Tables.Tests;

public sealed class TableDatabaseTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly TableDatabase _database = TableDatabase.Open();

    public void Dispose()
    {
        _database.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void A_file_is_a_relation_whose_rowid_is_the_position_of_the_row()
    {
        var columns = _database.AddFile("trips", _folder.Write("trips.csv", "id,delay\n7,1.5\n8,\n"), cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal([new("id", "BIGINT"), new RelationColumn("delay", "DOUBLE")], columns);
        Assert.Equal([[0L, 7L, 1.5], [1L, 8L, null]], Query("SELECT rowid, * FROM trips ORDER BY rowid"));
    }

    [Fact]
    public void Text_is_kept_exactly_where_that_is_asked_for()
    {
        _database.AddFile("codes", _folder.Write("codes.csv", "zip,price\n007,1.50\n8,\n"), TypeInference.Text, TestContext.Current.CancellationToken);

        Assert.Equal([["007", "1.50"], ["8", null]], Query("SELECT * FROM codes"));
    }

    [Fact]
    public void A_parquet_file_can_be_read_as_text_too()
    {
        var path = Path.Combine(_folder.Path, "data.parquet");
        _database.Execute($"COPY (SELECT 1.50::DECIMAL(4,2) AS price, [1] AS list) TO {Sql.Literal(path)} (FORMAT parquet)", TestContext.Current.CancellationToken);
        _database.AddFile("data", path, TypeInference.Text, TestContext.Current.CancellationToken);

        Assert.Equal([["1.50", "[1]"]], Query("SELECT * FROM data"));
    }

    [Fact]
    public void Names_with_quotes_are_names()
    {
        _database.AddFile("it's \"one\"", _folder.Write("it's.csv", "\"a \"\"b\"\"\"\n1\n"), cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal([[1L]], Query($"SELECT {Sql.Name("a \"b\"")} FROM {Sql.Name("it's \"one\"")}"));
    }

    [Fact]
    public void A_query_can_be_a_table()
    {
        var table = _database.QueryTable("SELECT range AS n, range % 2 = 0 AS even FROM range(3)", "numbers", TestContext.Current.CancellationToken);

        Assert.Equal("numbers: 3 rows, 2 columns", table.ToString());
        Assert.Equal(["2", "true"], table.Columns.Select(column => column.Format(2)));
    }

    [Fact]
    public void A_running_query_stops_when_it_is_cancelled()
    {
        using var cancel = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));

        Assert.ThrowsAny<OperationCanceledException>(
            () => _database.Query("SELECT count(*) FROM range(10000000) a, range(10000000) b WHERE a.range * b.range % 7 = 8", cancel.Token));
        Assert.Equal([[1L]], Query("SELECT 1::BIGINT"));
    }

    [Fact]
    public void Two_databases_do_not_see_each_other()
    {
        using var other = TableDatabase.Open();
        _database.Execute("CREATE TABLE mine AS SELECT 1 AS a", TestContext.Current.CancellationToken);

        Assert.Empty(other.Query("SELECT * FROM duckdb_tables()", TestContext.Current.CancellationToken));
    }

    [Fact]
    public void What_does_not_fit_into_memory_spills_to_the_temporary_folder_and_is_gone_at_the_end()
    {
        using var database = TableDatabase.Open();
        database.Execute("SET memory_limit = '50MB'", TestContext.Current.CancellationToken);
        database.Execute("CREATE TABLE big AS SELECT md5(range::VARCHAR) AS text FROM range(2000000)", TestContext.Current.CancellationToken);
        Assert.NotEmpty(Directory.GetFiles(database.SpillFolder));

        database.Dispose();

        Assert.False(Directory.Exists(database.SpillFolder));
    }

    private IReadOnlyList<object?[]> Query(string sql) => _database.Query(sql, TestContext.Current.CancellationToken);
}
