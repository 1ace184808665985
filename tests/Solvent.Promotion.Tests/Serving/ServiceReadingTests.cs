using Solvent.Experiments;
using Solvent.Notebooks;
using Solvent.Promotion.Serving;

namespace Solvent.Promotion.Tests.Serving;

public sealed class ServiceReadingTests
{
    [Fact]
    public void The_columns_of_a_row_are_its_public_members_as_the_model_calls_them()
    {
        var notebook = Notebook("""
            public class House
            {
                [ColumnName("Label")] public float Price { get; set; }
                [LoadColumn(1, 4), VectorType(3)] public float[] Sizes;
                public int? rooms;
                public string @class { get; set; }
                public static int Count;
                [NoColumn] public string Note { get; set; }
                public float PerRoom => Price / 2;
            }
            """);

        var fields = RowTypeReading.Read(notebook, "House")!;

        Assert.Equal(
            [("Label", "Price", "float", null), ("Sizes", "Sizes", "float", 3), ("rooms", "Rooms", "int", null), ("class", "Class", "string", (int?)null)],
            fields.Select(field => (field.Column, field.Property, field.Type, field.Length)));
        Assert.Equal(["price", "sizes", "rooms", "class"], fields.Select(field => field.Json));
    }

    [Fact]
    public void A_row_that_no_JSON_can_hold_gets_no_service()
        => Assert.Null(RowTypeReading.Read(Notebook("public class Picture { public MLImage Image { get; set; } }"), "Picture"));

    [Fact]
    public void Members_that_would_have_one_name_get_two()
        => Assert.Equal(["AB", "AB2"], RowTypeReading.Read(Notebook("public class Row { public float a_b; public float aB; }"), "Row")!.Select(field => field.Property));

    [Fact]
    public void A_logged_schema_tells_the_columns_where_no_type_does()
    {
        var schema = new ModelSchema([new ModelColumn("Hour", "Single"), new ModelColumn("Origin", "String"), new ModelColumn("Pixels", "Vector<Single, 4>"), new ModelColumn("Late", "Boolean")]);

        Assert.Equal(["float Hour", "string Origin", "float Pixels 4", "bool Late"], ServiceFields.Of(schema)!.Select(field => $"{field.Type} {field.Property} {field.Length}".TrimEnd()));
        Assert.Null(ServiceFields.Of(new ModelSchema([new ModelColumn("Picture", "Image")])));
    }

    [Theory]
    [InlineData("ml.BinaryClassification.Trainers.FastTree()", PredictionTask.Binary)]
    [InlineData("mlContext.MulticlassClassification.Trainers.SdcaMaximumEntropy()", PredictionTask.Multiclass)]
    [InlineData("ml.Regression.Trainers.Sdca()", PredictionTask.Number)]
    [InlineData("this.context.Clustering.Trainers.KMeans()", PredictionTask.Clustering)]
    internal void What_is_predicted_is_told_by_the_last_trainer(string code, PredictionTask task)
        => Assert.Equal(task, TaskReading.Read(Notebook("var first = ml.Ranking.Trainers.FastTree();", $"#!time\nvar trainer = {code};")));

    [Fact]
    public void Without_a_trainer_nothing_is_served() => Assert.Null(TaskReading.Read(Notebook("var x = 1;")));

    [Fact]
    public void A_model_that_the_notebook_saves_is_served_from_a_copy_of_its_file()
    {
        var plan = new PromotionPlan("Trips") { Models = [new PlannedModel("model", "Row", OutputType: null) { Path = "out/model.zip" }], Packages = [new PlannedPackage("Microsoft.ML", "5.0.1"), new PlannedPackage("Other", "1.0.0")] };

        var served = ServedModelReading.Find(Notebook("public class Row { public float X { get; set; } }", "var t = ml.Regression.Trainers.Sdca();"), plan, pinned: null)!;

        Assert.Equal(("model", "out/model.zip", PredictionTask.Number), (served.Name, served.Pinned.Reference, served.Task));
        Assert.Equal(["Microsoft.ML"], served.Packages);
    }

    private static NotebookDocument Notebook(params string[] cells)
    {
        var notebook = NotebookDocument.Create(NotebookFormat.Ipynb);
        foreach (var cell in cells) notebook.InsertCell(notebook.Cells.Count, CellKind.Code, cell);
        return notebook;
    }
}
