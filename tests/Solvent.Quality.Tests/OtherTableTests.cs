using Solvent.Tables;

namespace Solvent.Quality.Tests;

/// <summary>Expectations that name another table.</summary>
public sealed class OtherTableTests
{
    private static readonly Table Train = Table.FromRows(Enumerable.Range(0, 100).Select(i => new { Id = $"a{i}", X = i * 1.234567, Kind = i % 2 == 0 ? "Cat" : "Dog", Y = Math.Sqrt(i) }), "train");

    [Fact]
    public void A_copied_row_is_found_with_where_it_was()
    {
        var test = Table.FromRows([new { Id = "b1", X = 1.0, Kind = "Cat", Y = 2.0 }, new { Id = "a5", X = 5 * 1.234567, Kind = "Dog", Y = Math.Sqrt(5) }], "test");

        Assert.Equal([new FailedRow("test", 2, "a5, 6.172835, Dog, 2.23606797749979", "row 6 of train")], Check(test, "rows not found in train").Examples);
        Assert.Equal([2L], Check(test, "Id not found in train").Rows);
        Assert.Equal([1L], Check(test, "Id found in train").Rows);
        Assert.Equal([1L, 2L], Check(test, "Kind not found in train").Rows);
    }

    [Fact]
    public void A_row_with_rounded_numbers_another_spelling_and_a_new_identifier_is_nearly_found()
    {
        var test = Table.FromRows(
            Enumerable.Range(0, 40).Select(i => i switch
            {
                7 => new { Id = "b7", X = Math.Round(50 * 1.234567, 2), Kind = "cat ", Y = Math.Round(Math.Sqrt(50), 3) },
                8 => new { Id = "b8", X = 50 * 1.234567, Kind = "Dog", Y = Math.Sqrt(50) },
                _ => new { Id = $"b{i}", X = (i * 1.234567) + 0.6, Kind = "Cat", Y = Math.Sqrt(i) },
            }),
            "test");

        Assert.Empty(Check(test, "rows not found in train").Rows);
        Assert.Equal([new FailedRow("test", 8, "61.73, cat , 7.071", "near row 51 of train")], Check(test, "rows not nearly found in train within 0.1%").Examples);
    }

    [Fact]
    public void Columns_of_different_kinds_are_compared_as_what_their_text_spells()
    {
        var test = Table.FromRows([new { X = "3.0", Y = "1.0" }, new { X = "n/a", Y = "2.0" }], "test");
        var train = Table.FromRows([new { X = 3, Y = "1.0" }], "train");

        Assert.Equal([1L], Check(test, "rows not found in train", train).Rows);
    }

    [Fact]
    public void Keys_can_have_other_names_there_and_rows_that_miss_a_part_are_not_checked()
    {
        var flights = Table.FromRows([new { From = "ATL", To = "ORD" }, new { From = "XXX", To = "ORD" }, new { From = (string)null!, To = "ORD" }], "flights");
        var routes = Table.FromRows([new { A = "ATL", B = "ORD" }], "routes");

        var result = Check(flights, "(From, To) found in routes as (A, B)", routes);

        Assert.Equal((2, 1), (result.Checked, result.Failed));
        Assert.Equal([new FailedRow("flights", 2, "XXX, ORD")], result.Examples);
    }

    [Theory]
    [InlineData("Id found in train as Idd", "in 'train' there is no column 'Idd'. Did you mean 'Id'?")]
    [InlineData("Idd found in train as Id", "in 'train' there is no column 'Idd'. Did you mean 'Id'?")]
    [InlineData("rows not found in nowhere", "'nowhere' cannot be read: There is no table 'nowhere'.")]
    public void What_cannot_be_compared_is_a_problem(string expectation, string problem) => Assert.Equal(problem, Check(Train, expectation).Problem);

    [Fact]
    public void A_file_is_looked_for_in_the_folder_of_the_suite()
    {
        var folder = Directory.CreateTempSubdirectory("solvent-");
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "airports.csv"), "code\nATL\n");
            var table = Table.FromRows([new { Origin = "ATL" }, new { Origin = "ORD" }]);

            var report = Expect.That("Origin found in airports.csv as code").Validate(table, new ValidationOptions { Folder = folder.FullName }, TestContext.Current.CancellationToken);

            Assert.Equal([2L], Assert.Single(report.Results).Rows);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static ExpectationResult Check(Table table, string expectation, Table? other = null) => Assert.Single(Expectations.Parse(expectation).Validate(
        table,
        new ValidationOptions { OpenTable = (name, _) => name == "nowhere" ? throw new SolventException("x", "There is no table 'nowhere'.") : other ?? Train },
        TestContext.Current.CancellationToken).Results);
}
