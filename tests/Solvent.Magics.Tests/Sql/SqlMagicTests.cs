using Solvent.Magics.Tests.Sessions;

namespace Solvent.Magics.Tests.Sql;

public sealed class SqlMagicTests : IAsyncDisposable
{
    private readonly NotebookFixture _notebook = new();

    public ValueTask DisposeAsync() => _notebook.DisposeAsync();

    [Fact]
    public async Task Variables_and_files_are_tables()
    {
        _notebook.Write("trips.csv", "id,fare", "1,7.5", "2,9");
        await _notebook.Succeed("var people = new[] { new { Id = 1, Name = \"Ann\" }, new { Id = 2, Name = \"Bob\" } };");

        var output = await _notebook.Succeed("#!sql\nSELECT p.Name, t.fare\nFROM people p JOIN 'trips.csv' t ON p.Id = t.id\nWHERE t.fare > 8");

        Assert.Contains("Bob", output.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Ann", output.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_result_can_be_a_variable_and_a_table_of_the_next_query()
    {
        await _notebook.Succeed("#!sql --name numbers\nSELECT range AS n FROM range(5)");
        await _notebook.Succeed("#!sql --name big\nSELECT n FROM numbers WHERE n > 2");

        Assert.Equal("2 4", (await _notebook.Succeed("$\"{big.RowCount} {((NumberColumn)big[\"n\"])[1]}\"")).Text);
    }

    [Fact]
    public async Task A_version_of_a_dataset_is_a_table()
    {
        _notebook.Write("taxi.csv", "id,fare", "1,7.5");
        await _notebook.Succeed("#!dataset commit taxi.csv --name taxi-rides");
        _notebook.Write("taxi.csv", "id,fare", "1,7.5", "2,9");
        await _notebook.Succeed("#!dataset commit taxi.csv --name taxi-rides");

        await _notebook.Succeed("#!sql --name added\nSELECT b.id FROM taxi-rides@latest b ANTI JOIN taxi-rides@v1 a ON a.id = b.id");

        Assert.Equal("2", (await _notebook.Succeed("added[\"id\"].Format(0)")).Text);
    }

    [Fact]
    public async Task A_cell_in_SQL_needs_no_line_that_says_so()
    {
        var output = await _notebook.Succeed("SELECT 42 AS answer", "sql");

        Assert.Contains("42", output.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SQL_ends_where_another_language_begins()
    {
        var output = await _notebook.Succeed("#!sql\nSELECT 42 AS answer\n#!csharp\n40 + 3");

        Assert.EndsWith("43", output.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mistake_names_the_line_of_the_cell()
    {
        var error = (await _notebook.Run("var x = 1;\n#!sql\nSELECT *\nFORM x")).CellError;

        Assert.Equal(("sql-error", 4, "SQL, line 4: syntax error at or near \"x\"."), (error?.Code, error?.Line, error?.Message));
    }

    [Fact]
    public async Task An_unknown_table_is_told_with_the_tables_that_are_there()
    {
        await _notebook.Succeed("var people = new[] { new { Id = 1 } };");

        Assert.Contains("Variables with rows are: people.", (await _notebook.Run("#!sql\nSELECT * FROM persons")).CellError?.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rows_beyond_the_limit_are_not_kept_and_the_notebook_says_so()
    {
        var output = await _notebook.Succeed("#!sql --name few --limit 3\nSELECT range AS n FROM range(10)");

        Assert.Contains("These are the first 3 rows", output.Text, StringComparison.Ordinal);
        Assert.Equal("3", (await _notebook.Succeed("few.RowCount")).Text);
    }

    [Fact]
    public async Task A_changed_variable_is_read_again()
    {
        await _notebook.Succeed("var numbers = new List<int> { 1 };");
        await _notebook.Succeed("#!sql --name first\nSELECT sum(value) AS s FROM numbers");
        await _notebook.Succeed("numbers.Add(5);");
        await _notebook.Succeed("#!sql --name second\nSELECT sum(value) AS s FROM numbers");

        Assert.Equal("1 6", (await _notebook.Succeed("first[\"s\"].Format(0) + \" \" + second[\"s\"].Format(0)")).Text);
    }

    [Fact]
    public async Task What_SQL_creates_can_be_shared()
    {
        await _notebook.Succeed("#!sql\nCREATE TABLE kept AS SELECT 5 AS n");
        await _notebook.Succeed("#!share --from sql kept");

        Assert.Equal("5", (await _notebook.Succeed("kept[\"n\"].Format(0)")).Text);
    }
}
