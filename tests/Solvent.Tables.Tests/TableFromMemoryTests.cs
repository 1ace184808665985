using Microsoft.Data.Analysis;
using Microsoft.ML;

namespace Solvent.Tables.Tests;

public sealed class TableFromMemoryTests
{
    private sealed record Trip(int Id, string? Origin, double Delay, bool? Late, DateTime Date)
    {
        public decimal Fare = 9.5m;
    }

    private sealed class Features
    {
        public float Delay { get; set; }

        public string Origin { get; set; } = "";

        public bool Late { get; set; }

        [Microsoft.ML.Data.VectorType(2)]
        public float[] Vector { get; set; } = [];
    }

    [Fact]
    public void Public_properties_and_fields_of_rows_become_columns()
    {
        var table = Table.FromRows<Trip>(
            [new(1, "ATL", 1.5, true, new DateTime(2001, 1, 1)), new(2, null, double.NaN, null, new DateTime(2001, 1, 2))], "trips");

        Assert.Equal("trips: 2 rows, 6 columns", table.ToString());
        Assert.Equal(["Id", "Origin", "Delay", "Late", "Date", "Fare"], table.Columns.Select(column => column.Name));
        Assert.Equal(["1", "ATL", "1.5", "true", "2001-01-01 00:00:00", "9.5"], table.Columns.Select(column => column.Format(0)));
        Assert.Equal([0, 1, 1, 1, 0, 0], table.Columns.Select(column => column.MissingCount));
    }

    [Fact]
    public void Rows_of_an_anonymous_type_are_a_table()
        => Assert.Equal("2", Table.FromRows(new[] { new { A = 1 }, new { A = 2 } })["A"].Format(1));

    [Fact]
    public void Rows_without_members_are_refused_with_advice()
        => Assert.Equal("table-unreadable", Assert.Throws<SolventException>(() => Table.FromRows([new object()])).Code);

    [Fact]
    public void A_data_frame_keeps_its_columns_and_missing_values()
    {
        var frame = new DataFrame(
            new DoubleDataFrameColumn("delay", [1.5, null]),
            new StringDataFrameColumn("origin", ["ATL", null]),
            new BooleanDataFrameColumn("late", [null, true]));

        var table = Table.From(frame);

        Assert.Equal([ColumnKind.Number, ColumnKind.Text, ColumnKind.Boolean], table.Columns.Select(column => column.Kind));
        Assert.Equal(["1.5", "ATL", null], table.Columns.Select(column => column.Format(0)));
        Assert.Equal([null, null, "true"], table.Columns.Select(column => column.Format(1)));
    }

    [Fact]
    public void A_data_view_keeps_its_scalar_columns()
    {
        var view = new MLContext(seed: 1).Data.LoadFromEnumerable(
            [new Features { Delay = 1.5f, Origin = "ATL", Late = true }, new Features { Delay = float.NaN }]);

        var table = Table.From(view);

        Assert.Equal(["Delay", "Origin", "Late"], table.Columns.Select(column => column.Name));
        Assert.Equal(["1.5", "ATL", "true"], table.Columns.Select(column => column.Format(0)));
        Assert.Equal([null, null, "false"], table.Columns.Select(column => column.Format(1)));
    }

    [Fact]
    public void Text_is_held_once_for_each_distinct_value()
    {
        var column = (TextColumn)Table.FromRows(new[] { "b", "a", null, "b" }.Select(value => new { value }))["value"];

        Assert.Equal(["b", "a"], column.Categories);
        Assert.Equal([0, 1, -1, 0], column.Codes.ToArray());
    }

    [Fact]
    public void Booleans_and_timestamps_can_be_seen_as_numbers()
    {
        var table = Table.FromRows([new { Late = (bool?)true, At = (DateTime?)DateTime.UnixEpoch.AddDays(1) }, new { Late = (bool?)null, At = (DateTime?)null }]);

        Assert.Equal([1, double.NaN], ((BooleanColumn)table["Late"]).ToNumbers());
        Assert.Equal([86_400, double.NaN], ((TimestampColumn)table["At"]).ToNumbers());
    }
}
