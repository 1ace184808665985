using CsCheck;

namespace Solvent.Tables.Tests;

public sealed class SqlNamesTests
{
    [Theory]
    [InlineData("SELECT a FROM trips", "trips")]
    [InlineData("select a from trips t join \"My Cities\" c on t.x = c.x", "trips|t|My Cities|c")]
    [InlineData("SELECT x FROM (SELECT y FROM inner_table WHERE z), other", "inner_table|other")]
    [InlineData("SELECT 'from fake' -- from comment\nFROM /* from nothing */ real", "real")]
    [InlineData("FROM taxi-fares@v2", "taxi-fares@v2")]
    [InlineData("FROM taxi#clean, taxi@1f3a9c", "taxi#clean|taxi@1f3a9c")]
    [InlineData("DESCRIBE trips", "trips")]
    [InlineData("SELECT a-b FROM 'file.csv'", "")]
    public void The_words_behind_FROM_and_the_like_may_be_tables(string sql, string expected)
        => Assert.Equal(expected, string.Join('|', SqlNames.Find(sql).Select(name => name.Text)));

    [Fact]
    public void A_version_of_a_dataset_is_put_in_quotes()
        => Assert.Equal("SELECT *\nFROM \"taxi@v2\"\nWHERE x = '@v1'", SqlNames.Quote("SELECT *\nFROM taxi@v2\nWHERE x = '@v1'"));

    [Fact]
    public void Any_text_is_read_to_its_end_and_keeps_its_lines()
        => Gen.String[Gen.Char["fromjin sel'\"-/*$@#()\n;.a1"], 0, 60].Sample(sql => SqlNames.Quote(sql).Count(c => c == '\n') == sql.Count(c => c == '\n'));
}
