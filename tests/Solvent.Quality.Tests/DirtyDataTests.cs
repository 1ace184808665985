using Solvent.Tables;

namespace Solvent.Quality.Tests;

/// <summary>Defects that no reference rule finds, in the file where they were put.</summary>
public sealed class DirtyDataTests
{
    public static TheoryData<string> Files => Reference.Files;

    [Theory]
    [MemberData(nameof(Files))]
    public void Each_defect_is_found_in_its_rows(string file)
    {
        using var reference = Reference.Open(file);
        var table = reference.Data;
        foreach (var defect in reference.Root.GetProperty("injected").EnumerateObject())
        {
            var column = defect.Value.TryGetProperty("column", out var name) ? Quoting.Name(name.GetString()!) : "";
            var rows = Reference.Rows(defect.Value.GetProperty("rows"));
            var found = defect.Name switch
            {
                // Words such as n/a among the numbers stand for a missing value as well.
                _ when defect.Name.StartsWith("sentinel", StringComparison.Ordinal) => [.. Check(table, $"{column} without sentinels").Rows.Except(Check(table, $"{column} is number").Rows)],
                // Where a block begins and ends is seen but for rows that could be in either unit.
                _ when defect.Name.StartsWith("unit_change", StringComparison.Ordinal) => Nearly(rows, Check(table, $"{column} without unit change").Rows),
                "text_in_number" => Check(table, $"{column} is number").Rows,
                "missing" => Check(table, $"{column} not missing").Rows,
                "exact_duplicate_rows" => Check(table, "rows distinct").Rows,
                // The copies of whole rows repeat their identifier as well.
                "duplicate_id" => [.. Check(table, $"{column} unique except first").Rows.Except(Check(table, "rows distinct").Rows)],
                "case_variant" or "trailing_space" => [.. Check(table, $"{column} without variants").Rows.Intersect(rows)],
                _ => rows,
            };

            Assert.Equal(rows, found);
        }
    }

    [Fact]
    public void A_change_of_unit_is_found_row_by_row()
    {
        using var reference = Reference.Sample();

        Assert.Equal(Enumerable.Range(691, 20).Select(row => (long)row), Check(reference.Data, "wind without unit change").Rows);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Spellings_of_a_category_are_found_and_nothing_else(string file)
    {
        using var reference = Reference.Open(file);
        var injected = reference.Root.GetProperty("injected");
        var spelled = injected.GetProperty("case_variant");
        var rows = Reference.Rows(spelled.GetProperty("rows")).Concat(Reference.Rows(injected.GetProperty("trailing_space").GetProperty("rows"))).Order();

        Assert.Equal(rows, Check(reference.Data, $"{spelled.GetProperty("column").GetString()} without variants").Rows);
    }

    [Theory]
    [InlineData("precipitation")]
    [InlineData("temp_max")]
    [InlineData("temp_min")]
    [InlineData("rowid")]
    public void A_column_whose_unit_did_not_change_is_left_alone(string column)
    {
        using var reference = Reference.Sample();

        Assert.Empty(Check(reference.Data, $"{column} without unit change").Rows);
    }

    private static ExpectationResult Check(Table table, string expectation)
        => Assert.Single(Expectations.Parse(expectation).Validate(table, cancellationToken: TestContext.Current.CancellationToken).Results);

    private static IReadOnlyList<long> Nearly(long[] expected, IReadOnlyList<long> found)
        => 10 * expected.Intersect(found).Count() >= 9 * expected.Length && 10 * found.Except(expected).Count() <= expected.Length ? expected : found;
}
