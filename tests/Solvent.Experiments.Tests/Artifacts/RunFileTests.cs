using Microsoft.ML;
using Solvent.Experiments.Tests.Metrics;

namespace Solvent.Experiments.Tests.Artifacts;

public sealed class RunFileTests : ProjectFixture
{
    [Fact]
    public void A_file_is_kept_with_the_run_whatever_becomes_of_it()
    {
        var path = Path.Combine(Root, "roc.svg");
        File.WriteAllText(path, "<svg/>");
        using var run = Store.Start("flights");

        run.LogArtifact(path);
        run.LogArtifact(path, "plots/roc.svg");
        File.Delete(path);

        Assert.Equal(["plots/roc.svg", "roc.svg"], Store.Get(run.Id).Artifacts.Select(artifact => artifact.Name));
        using var content = new StreamReader(Store.Artifacts.Open(Store.Get(run.Id).Artifacts[1], run.Id));
        Assert.Equal("<svg/>", content.ReadToEnd());
    }

    [Fact]
    public void A_file_of_the_same_name_replaces_the_one_before()
    {
        using var run = Store.Start("flights");
        run.AddText("first", "notes.txt", ArtifactKind.File);

        run.AddText("second", "notes.txt", ArtifactKind.File);

        Assert.Equal(6, Assert.Single(Store.Get(run.Id).Artifacts).Bytes);
    }

    [Fact]
    public void A_run_that_has_ended_takes_no_files()
    {
        var run = Store.Start("flights");
        run.End();

        Assert.Equal("run-ended", Assert.Throws<SolventException>(() => run.LogArtifact(Root)).Code);
    }

    [Fact]
    public void A_model_is_kept_with_the_columns_that_it_takes()
    {
        var flowers = new Flowers();
        using var run = Store.Start("flowers");

        run.LogModel(flowers.BinaryPipeline.Fit(flowers.Data), flowers.Data, "kinds/first");

        Assert.Equal([("kinds/first.schema.json", "schema"), ("kinds/first.zip", "model")], Store.Get(run.Id).Artifacts.Select(artifact => (artifact.Name, artifact.Kind)));
        using var json = Store.Artifacts.Open(Store.Get(run.Id).Artifacts[0], run.Id);
        var schema = ModelSchema.FromJson(json);
        Assert.Equal(
            [new ModelColumn("Length", "Single"), new ModelColumn("Width", "Single"), new ModelColumn("Score2", "Single"), new ModelColumn("Kind", "String"), new ModelColumn("IsFirst", "Boolean")],
            schema.Columns);
    }

    [Fact]
    public void Something_else_is_no_model()
    {
        var flowers = new Flowers();
        using var run = Store.Start("flowers");

        var failure = Assert.Throws<SolventException>(() => run.LogModel("a model", flowers.Data));

        Assert.Equal("invalid-model", failure.Code);
        Assert.Empty(Store.Get(run.Id).Artifacts);
    }

    [Fact]
    public void The_names_of_slots_belong_to_the_schema_of_a_vector()
    {
        var flowers = new Flowers();
        var features = flowers.Context.Transforms.Concatenate("Features", "Length", "Width").Fit(flowers.Data).Transform(flowers.Data);

        var column = ModelSchema.Of(features)!.Columns.Single(column => column.Name == "Features");

        Assert.Equal("Vector<Single, 2>", column.Type);
        Assert.Equal(["Length", "Width"], column.SlotNames);
    }

    [Fact]
    public void Data_that_a_model_cannot_take_is_told_column_by_column()
    {
        var flowers = new Flowers();
        var schema = ModelSchema.Of(flowers.Data)!;
        var other = flowers.Context.Data.LoadFromEnumerable(new[] { new { Lenght = 1f, Width = "wide", Score2 = 1f, Kind = "k", IsFirst = true } });

        Assert.Empty(schema.ProblemsOf(flowers.Data));
        Assert.Equal(["The column 'Length' is missing. Did you mean 'Lenght'?", "The column 'Width' is String, and the model takes Single."], schema.ProblemsOf(other));
    }

    [Fact]
    public void A_metrics_object_can_belong_to_a_step()
    {
        using var run = Store.Start("flights");

        run.Log(new { Loss = 0.5 }, step: 1);
        run.Log(new { Loss = 0.25 }, step: 2);

        Assert.Equal([(1L, 0.5), (2L, 0.25)], Store.History(run.Id, "Loss").Select(point => (point.Step!.Value, point.Value)));
    }
}
