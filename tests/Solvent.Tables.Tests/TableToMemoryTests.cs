using Microsoft.Data.Analysis;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace Solvent.Tables.Tests;

public sealed class TableToMemoryTests : IDisposable
{
    private const string Trips = "id,fare,city,late,day,big\n1,7.5,Oslo,true,2001-02-03,50000001\n2,,,,,50000002\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_data_frame_has_typed_columns_with_nulls()
    {
        var frame = Open(Trips).ToDataFrame();

        Assert.Equal([typeof(long), typeof(double), typeof(string), typeof(bool), typeof(DateTime), typeof(long)], frame.Columns.Select(column => column.DataType));
        Assert.Equal([1L, 7.5, "Oslo", true, new DateTime(2001, 2, 3, 0, 0, 0, DateTimeKind.Utc), 50000001L], frame.Rows[0]);
        Assert.Equal([2L, null, null, null, null, 50000002L], frame.Rows[1]);
    }

    [Fact]
    public void A_data_frame_and_back_is_the_same_table()
    {
        var table = Open(Trips);

        var back = Table.From(table.ToDataFrame());

        // A day comes back as its first moment.
        Assert.All(table.Columns.Where(column => column.Name != "day"), column => Assert.Equal(Enumerable.Range(0, 2).Select(column.Format), Enumerable.Range(0, 2).Select(back[column.Name].Format)));
        Assert.Equal(((TimestampColumn)table["day"])[0], ((TimestampColumn)back["day"])[0]);
    }

    [Fact]
    public void A_data_view_has_the_types_that_trainers_take()
    {
        var schema = Open(Trips).ToDataView().Schema;

        Assert.Equal(
            ["id Single", "fare Single", "city String", "late Single", "day DateTime", "big Int64"], schema.Select(column => $"{column.Name} {column.Type}"));
    }

    [Fact]
    public void A_data_view_trains_a_model()
    {
        var random = new Random(1);
        var rows = Enumerable.Range(0, 400).Select(_ => (X: random.NextDouble() * 10, City: random.Next(2) == 0 ? "Oslo" : "Rome"));
        var view = Open("x,city,fare\n" + string.Concat(rows.Select(row => FormattableString.Invariant($"{row.X:0.###},{row.City},{(3 * row.X) + (row.City == "Oslo" ? 20 : 0):0.###}\n")))).ToDataView();
        var context = new MLContext(seed: 1);
        var pipeline = context.Transforms.Categorical.OneHotEncoding("city")
            .Append(context.Transforms.Concatenate("Features", "x", "city"))
            .Append(context.Transforms.NormalizeMinMax("Features"))
            .Append(context.Regression.Trainers.Sdca(labelColumnName: "fare"));

        var split = context.Data.TrainTestSplit(view, 0.2, seed: 1);
        var metrics = context.Regression.Evaluate(pipeline.Fit(split.TrainSet).Transform(split.TestSet), labelColumnName: "fare");

        Assert.True(metrics.RSquared > 0.95, $"The model explains {metrics.RSquared:P0}.");
    }

    [Fact]
    public void A_data_view_can_be_read_again_and_by_other_types_refused()
    {
        var view = Open(Trips).ToDataView();

        Assert.Equal(view.GetColumn<float>("fare"), view.GetColumn<float>("fare"));
        Assert.Equal([50000001L, 50000002L], view.GetColumn<long>("big"));
        Assert.Equal(2, view.GetRowCount());
        using var cursor = view.GetRowCursor(view.Schema);
        Assert.Throws<InvalidOperationException>(() => cursor.GetGetter<double>(view.Schema["fare"]));
    }

    [Fact]
    public void The_head_of_a_file_has_the_types_of_all_of_it()
    {
        var head = Table.OpenHead(Write("x\n1\n2\n3\nunknown\n"), rows: 2, TestContext.Current.CancellationToken);

        Assert.Equal((2, "VARCHAR"), (head.RowCount, head["x"].StorageType));
    }

    private Table Open(string content) => Table.Open(Write(content), TestContext.Current.CancellationToken);

    private string Write(string content)
    {
        var path = Path.Combine(_folder.Path, "table.csv");
        File.WriteAllText(path, content);
        return path;
    }
}
