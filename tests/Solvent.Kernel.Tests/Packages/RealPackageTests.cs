using System.Runtime.InteropServices;
using Solvent.Kernel.Formatting;
using Solvent.Kernel.Tests.Formatting;
using Solvent.Notebooks;

namespace Solvent.Kernel.Tests.Packages;

/// <summary>Packages as notebooks use them, from the configured package source, each with a model trained or a query run in a cell.</summary>
public sealed class RealPackageTests : IAsyncDisposable
{
    private const string Rows = """
        using Microsoft.ML;
        public class Row { public bool Label { get; set; } public float A { get; set; } public float B { get; set; } }
        var random = new Random(1);
        var context = new MLContext(seed: 1);
        var rows = Enumerable.Range(0, 1000).Select(_ => (A: random.NextSingle(), B: random.NextSingle()))
            .Select(point => new Row { A = point.A, B = point.B, Label = point.A + point.B > 1 }).ToArray();
        var data = context.Data.LoadFromEnumerable(rows);
        """;

    private readonly KernelSession _session = new();

    public ValueTask DisposeAsync() => _session.DisposeAsync();

    [Fact]
    public async Task A_fast_tree_model_is_trained_in_a_cell()
    {
        await RunAsync("#r \"nuget: Microsoft.ML, 5.0.1\"\n#r \"nuget: Microsoft.ML.FastTree, 5.0.1\"\n" + Rows);

        await RunAsync("""
            using Microsoft.ML.Trainers.FastTree;
            var model = context.Transforms.Concatenate("Features", "A", "B").Append(context.BinaryClassification.Trainers.FastTree(numberOfTrees: 20)).Fit(data);
            var scored = model.Transform(data);
            var accuracy = context.BinaryClassification.Evaluate(scored).Accuracy;
            """);

        Assert.InRange((double)Value("accuracy")!, 0.95, 1);
        Assert.Contains(_session.Packages, package => package is { Name: "Microsoft.ML.FastTree", Version: "5.0.1", Sha512: not null });
        AssertShowsPredictions(Value("scored"));
    }

    [Fact]
    public async Task A_light_gbm_model_is_trained_in_a_cell()
    {
        if (OperatingSystem.IsLinux() && !NativeLibrary.TryLoad("libgomp.so.1", out _)) Assert.Skip("LightGBM needs libgomp1, which is not installed.");

        await RunAsync("#r \"nuget: Microsoft.ML, 5.0.1\"\n#r \"nuget: Microsoft.ML.LightGbm, 5.0.1\"\n" + Rows);
        await RunAsync("""
            using Microsoft.ML.Trainers.LightGbm;
            var model = context.Transforms.Concatenate("Features", "A", "B").Append(context.BinaryClassification.Trainers.LightGbm(numberOfIterations: 20)).Fit(data);
            var accuracy = context.BinaryClassification.Evaluate(model.Transform(data)).Accuracy;
            """);

        Assert.InRange((double)Value("accuracy")!, 0.9, 1);
    }

    [Fact]
    public async Task Duck_db_answers_a_query()
    {
        await RunAsync("#r \"nuget: DuckDB.NET.Data.Full, 1.5.6.1\"");
        await RunAsync("""
            using DuckDB.NET.Data;
            var connection = new DuckDBConnection("Data Source=:memory:");
            connection.Open();
            var command = connection.CreateCommand();
            command.CommandText = "select sum(range)::int from range(5)";
            var answer = command.ExecuteScalar();
            """);

        Assert.Equal(10, Value("answer"));
    }

    [Fact]
    public async Task Sqlite_answers_a_query()
    {
        await RunAsync("#r \"nuget: Microsoft.Data.Sqlite, 11.0.0\"");
        await RunAsync("""
            using Microsoft.Data.Sqlite;
            var connection = new SqliteConnection("Data Source=:memory:");
            connection.Open();
            var command = connection.CreateCommand();
            command.CommandText = "select 6 * 7";
            var answer = command.ExecuteScalar();
            """);

        Assert.Equal(42L, Value("answer"));
    }

    [Fact]
    public async Task A_data_frame_is_a_table_with_types_and_empty_missing_values()
    {
        await RunAsync("#r \"nuget: Microsoft.Data.Analysis, 0.23.1\"");
        await RunAsync("""
            using Microsoft.Data.Analysis;
            var frame = new DataFrame(
                new StringDataFrameColumn("origin", Enumerable.Range(0, 1200).Select(i => i == 1 ? null : $"A{i}")),
                new DoubleDataFrameColumn("delay", Enumerable.Range(0, 1200).Select(i => i == 0 ? (double?)null : i / 4.0)));
            """);

        var html = HtmlOutput.Of(Value("frame"));
        Assert.Equal(["", "origin", "delay"], html.Headers);
        Assert.Equal(["string", "double"], html.WithClass("slv-type").Select(type => type.Value));
        Assert.Equal(["0 | A0 | ", "1 |  | 0.25", "2 | A2 | 0.50"], html.Rows.Take(3));
        Assert.Equal(["the first 100 of 1,200 rows · 1,200 rows × 2 columns"], html.Footers);
        Assert.Equal(2, html.WithClass("slv-missing").Count());
    }

    [Fact]
    public async Task A_plot_is_a_picture()
    {
        await RunAsync("#r \"nuget: ScottPlot, 5.1.59\"");
        await RunAsync("""
            var plot = new ScottPlot.Plot();
            plot.Add.Signal(new double[] { 1, 4, 9, 16 });
            """);

        var drawing = new FormatterRegistry().Format(Value("plot"));
        Assert.Equal(["text/html", "image/svg+xml", "text/plain"], drawing.Select(content => content.MimeType));
        Assert.Equal("svg", System.Xml.Linq.XElement.Parse(drawing["image/svg+xml"]!).Name.LocalName);

        var picture = new FormatterRegistry().Format(Value("plot"), "image/png")["image/png"];
        Assert.NotNull(picture);
        Assert.Equal("PNG"u8, Convert.FromBase64String(picture).AsSpan(1, 3));

        // As a drawing these points would be slow and large.
        await RunAsync("plot.Add.Scatter(Enumerable.Range(0, 5000).Select(i => (double)i).ToArray(), Enumerable.Range(0, 5000).Select(i => (double)(i * 31 % 97)).ToArray());");
        Assert.NotNull(new FormatterRegistry().Format(Value("plot"))["image/png"]);

        // Its native libraries are here already.
        await RunAsync("var bitmap = new SkiaSharp.SKBitmap(4, 3);");
        Assert.StartsWith("PNG image, 4 × 3 pixels, ", new FormatterRegistry().Format(Value("bitmap"))["text/plain"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_confusion_matrix_is_a_table_with_recall_and_precision()
    {
        await RunAsync("#r \"nuget: Microsoft.ML, 5.0.1\"\n" + Rows);
        await RunAsync("""
            var model = context.Transforms.Concatenate("Features", "A", "B").Append(context.BinaryClassification.Trainers.LbfgsLogisticRegression()).Fit(data);
            var matrix = context.BinaryClassification.Evaluate(model.Transform(data)).ConfusionMatrix;
            """);

        var html = HtmlOutput.Of(Value("matrix"));

        Assert.Equal(["actual", "predicted positive", "predicted negative", "recall"], html.Headers);
        Assert.Matches(@"^positive \| \d+ \| \d+ \| 0\.9\d+$", html.Rows[0]);
        Assert.Matches(@"^precision \| 0\.9\d+ \| 0\.9\d+ \| $", html.Rows[2]);
    }

    [Fact]
    public async Task Keys_are_shown_as_what_they_stand_for()
    {
        await RunAsync("#r \"nuget: Microsoft.ML, 5.0.1\"\n" + Rows);
        await RunAsync("""
            public class Iris { public string Kind { get; set; } = ""; }
            var flowers = context.Data.LoadFromEnumerable(new[] { new Iris { Kind = "setosa" }, new Iris { Kind = "virginica" }, new Iris() });
            var keys = context.Transforms.Conversion.MapValueToKey("Key", "Kind").Append(context.Transforms.Conversion.Hash("Hash", "Kind")).Fit(flowers).Transform(flowers);
            """);

        var html = HtmlOutput.Of(Value("keys"));

        Assert.Equal(["0 | setosa | setosa", "1 | virginica | virginica", "2 |  | null"], html.Rows.Select(row => row[..row.LastIndexOf(" | ", StringComparison.Ordinal)]));
        Assert.Matches(@" \| \d+$", html.Rows[0]);
    }

    private static void AssertShowsPredictions(object? scored)
    {
        var html = HtmlOutput.Of(scored);
        Assert.Equal(["", "Label", "A", "B", "Features", "PredictedLabel", "Score", "Probability"], html.Headers);
        Assert.Equal(["Boolean", "Single", "Single", "Vector<Single, 2>", "Boolean", "Single", "Single"], html.WithClass("slv-type").Select(type => type.Value));
        Assert.Equal(100, html.Rows.Count);
        Assert.Matches(@"^0 \| (true|false) \| 0\.\d+ \| 0\.\d+ \| \[0\.\d+, 0\.\d+\] \| (true|false) \| ", html.Rows[0]);
        Assert.Single(html.Footers);
    }

    private object? Value(string variable) => _session.Variables.Single(each => each.Name == variable).Value;

    private async Task RunAsync(string cell)
    {
        var output = new RecordedOutput();
        var result = await _session.ExecuteAsync(new CellRequest(cell), output, TestContext.Current.CancellationToken);
        Assert.True(result.Status == CellStatus.Ok, $"{result.Error?.Message}\n{string.Join('\n', result.Error?.Traceback ?? [])}\n{output.Stderr}");
    }
}
