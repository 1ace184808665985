using Apache.Arrow;
using Apache.Arrow.Compression;
using Apache.Arrow.Ipc;
using Apache.Arrow.Types;

namespace Solvent.Tables.Tests;

public sealed class OpenArrowTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("trips.arrow", false, null)]
    [InlineData("trips.feather", false, CompressionCodecType.Lz4Frame)]
    [InlineData("trips.feather", false, CompressionCodecType.Zstd)]
    [InlineData("trips.arrows", true, null)]
    public void Columns_have_their_kinds_and_missing_values(string name, bool isStream, CompressionCodecType? compression)
    {
        var path = Write(name, isStream, compression, Trips());

        var table = Table.Open(path, TestContext.Current.CancellationToken);

        Assert.Equal(3, table.RowCount);
        Assert.Equal(
            [("id", "BIGINT"), ("fare", "DOUBLE"), ("share", "FLOAT"), ("count", "UTINYINT"), ("price", "DECIMAL(38,9)"), ("late", "BOOLEAN"), ("city", "VARCHAR"), ("kind", "VARCHAR"), ("day", "DATE"), ("at", "TIMESTAMP"), ("seen", "TIMESTAMP WITH TIME ZONE"), ("nothing", "VARCHAR")],
            table.Columns.Select(column => (column.Name, column.StorageType)));
        Assert.Equal(["9007199254740993", "2", null], Cells(path, "id"));
        Assert.Equal(["7.5", null, "0.1"], Cells(path, "fare"));
        Assert.Equal(["true", null, "false"], Cells(path, "late"));
        Assert.Equal(["Oslo", "", null], Cells(path, "city"));
        Assert.Equal(["a", "b", "a"], Cells(path, "kind"));
        Assert.Equal(new DateTime(2001, 2, 3, 0, 0, 0, DateTimeKind.Utc), ((TimestampColumn)table["day"])[0]);
        Assert.Equal(new DateTime(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc).AddMicroseconds(789), ((TimestampColumn)table["at"])[0]);
        Assert.Equal(new DateTime(2001, 2, 3, 3, 5, 6, DateTimeKind.Utc), ((TimestampColumn)table["seen"])[0]);
        Assert.Equal(3, table["nothing"].MissingCount);
        Assert.Equal(3, Table.CountRows(path, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Several_batches_are_one_table()
    {
        var path = Write("trips.arrow", isStream: false, compression: null, Trips(), Trips());

        Assert.Equal(6, Table.Open(path, TestContext.Current.CancellationToken).RowCount);
    }

    [Fact]
    public void A_column_of_lists_is_refused_by_name()
    {
        var list = new ListArray.Builder(Int32Type.Default);
        list.Append();
        var batch = new RecordBatch.Builder().Append("tags", nullable: true, list.Build()).Build();

        var failure = Assert.Throws<SolventException>(() => Table.Open(Write("trips.arrow", isStream: false, compression: null, batch), TestContext.Current.CancellationToken));

        Assert.Equal("table-unreadable", failure.Code);
        Assert.Contains("the column 'tags' holds values of the type list", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_was_cut_off_is_refused()
    {
        var path = Write("trips.arrow", isStream: false, compression: null, Trips());
        File.WriteAllBytes(path, File.ReadAllBytes(path)[..200]);

        Assert.Equal("table-unreadable", Assert.Throws<SolventException>(() => Table.Open(path, TestContext.Current.CancellationToken)).Code);
    }

    private static RecordBatch Trips()
    {
        var at = new DateTimeOffset(2001, 2, 3, 4, 5, 6, TimeSpan.Zero);
        var kinds = new DictionaryArray(new DictionaryType(Int32Type.Default, StringType.Default, ordered: false), new Int32Array.Builder().Append(1).Append(0).Append(1).Build(), new StringArray.Builder().Append("b").Append("a").Build());
        return new RecordBatch.Builder()
            .Append("id", nullable: true, new Int64Array.Builder().Append(9007199254740993).Append(2).AppendNull().Build())
            .Append("fare", nullable: true, new DoubleArray.Builder().Append(7.5).AppendNull().Append(0.1).Build())
            .Append("share", nullable: true, new FloatArray.Builder().Append(0.5f).AppendNull().Append(0.25f).Build())
            .Append("count", nullable: true, new UInt8Array.Builder().Append(255).AppendNull().Append(0).Build())
            .Append("price", nullable: true, new Decimal128Array.Builder(new Decimal128Type(10, 2)).Append(1.25m).AppendNull().Append(-3m).Build())
            .Append("late", nullable: true, new BooleanArray.Builder().Append(true).AppendNull().Append(false).Build())
            .Append("city", nullable: true, new StringArray.Builder().Append("Oslo").Append("").AppendNull().Build())
            .Append("kind", nullable: true, kinds)
            .Append("day", nullable: true, new Date32Array.Builder().Append(at.UtcDateTime.Date).AppendNull().Append(at.UtcDateTime.Date).Build())
            .Append("at", nullable: true, new TimestampArray.Builder(new TimestampType(TimeUnit.Microsecond, (string?)null)).Append(at.AddMicroseconds(789)).AppendNull().Append(at).Build())
            .Append("seen", nullable: true, new TimestampArray.Builder(new TimestampType(TimeUnit.Millisecond, "Europe/Zurich")).Append(at.AddHours(-1)).AppendNull().Append(at).Build())
            .Append("nothing", nullable: true, new NullArray(3))
            .Build();
    }

    private string Write(string name, bool isStream, CompressionCodecType? compression, params RecordBatch[] batches)
    {
        var path = Path.Combine(_folder.Path, name);
        var options = new IpcOptions { CompressionCodec = compression, CompressionCodecFactory = compression is null ? null : new CompressionCodecFactory() };
        using var stream = File.Create(path);
        using var writer = isStream ? new ArrowStreamWriter(stream, batches[0].Schema, leaveOpen: false, options) : new ArrowFileWriter(stream, batches[0].Schema, leaveOpen: false, options);
        foreach (var batch in batches) writer.WriteRecordBatch(batch);
        writer.WriteEnd();
        return path;
    }

    private static List<string?> Cells(string path, string column)
    {
        using var database = TableDatabase.Open();
        database.AddFile("t", path, cancellationToken: TestContext.Current.CancellationToken);
        return [.. database.Query($"SELECT CAST({column} AS VARCHAR) FROM t", TestContext.Current.CancellationToken).Select(row => (string?)row[0])];
    }
}
