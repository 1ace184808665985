using Solvent.Tables;

namespace Solvent.Quality.Tests;

public sealed class RowHashTests
{
    [Fact]
    public void Whole_numbers_fall_into_different_buckets()
    {
        var hashes = RowHashes.Of(Table.FromRows(Enumerable.Range(0, 10_000).Select(i => new { N = i })).Columns);

        Assert.InRange(Enumerable.Range(0, hashes.Count).Select(row => hashes[row].GetHashCode()).Distinct().Count(), 9_900, 10_000);
    }

    [Fact]
    public void Equal_values_have_equal_hashes_whatever_they_are_stored_as()
    {
        var numbers = Table.FromRows([new { X = 3.0 }, new { X = double.NaN }]).Columns;
        var texts = Table.FromRows([new { X = "3.00" }, new { X = (string)null! }]).Columns;

        Assert.Equal(RowHashes.Of(numbers, texts)[0], RowHashes.Of(texts, numbers)[0]);
        Assert.Equal(RowHashes.Of(numbers, texts)[1], RowHashes.Of(texts, numbers)[1]);
    }
}
