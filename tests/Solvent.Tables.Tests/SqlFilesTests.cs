namespace Solvent.Tables.Tests;

public sealed class SqlFilesTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("solvent-sql-files-");

    public SqlFilesTests()
    {
        foreach (var name in new[] { "taxi.csv", "o'hare.csv", "part-1.csv", "part-2.csv" }) File.WriteAllText(Path.Combine(_folder.FullName, name), "id\n1\n");
    }

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("SELECT * FROM 'taxi.csv'", "taxi.csv")]
    [InlineData("SELECT * FROM read_csv('taxi.csv', header = true)", "taxi.csv")]
    [InlineData("SELECT * FROM 'o''hare.csv' JOIN 'taxi.csv' USING (id)", "o'hare.csv taxi.csv")]
    [InlineData("SELECT * FROM 'part-*.csv'", "part-1.csv part-2.csv")]
    [InlineData("COPY (SELECT * FROM 'part-1.csv') TO 'taxi.csv'", "part-1.csv")]
    [InlineData("SELECT 'taxi.csv", "")]
    [InlineData("SELECT 1 -- 'taxi.csv'\n/* 'part-1.csv' */", "")]
    [InlineData("SELECT \"taxi.csv\" FROM 'none.csv'", "")]
    public void The_files_that_a_query_reads_are_found(string sql, string expected)
        => Assert.Equal(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries), SqlFiles.Find(sql, _folder.FullName).Select(Path.GetFileName));
}
