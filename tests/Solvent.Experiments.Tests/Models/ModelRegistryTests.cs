using Microsoft.ML;
using Microsoft.ML.Data;
using Solvent.Datasets;
using Solvent.Experiments.Tests.Metrics;
using Solvent.TestServices;

namespace Solvent.Experiments.Tests.Models;

/// <summary>The registry of models, in both databases.</summary>
public abstract class ModelRegistryTests(PostgresServer? server) : ProjectFixture(server)
{
    private readonly Flowers _flowers = new();

    [Fact]
    public void Each_registered_model_is_the_next_version_of_its_name()
    {
        var first = Trained(iterations: 1);
        var second = Trained(iterations: 20);

        var versions = (Store.Models.Register(first, "kind"), Store.Models.Register(second[..9], "kind"));

        Assert.Equal(("kind@v1", first), (versions.Item1.Reference, versions.Item1.Run));
        Assert.Equal(("kind@v2", "flowers", "model.zip"), (versions.Item2.Reference, versions.Item2.Experiment, versions.Item2.Artifact));
        Assert.Equal("kind@v2", Store.Models.Resolve("kind").Reference);
        Assert.Equal("kind@v1", Store.Models.Resolve("kind@v1").Reference);
    }

    [Fact]
    public void The_same_model_of_a_run_is_registered_once()
    {
        var run = Trained(iterations: 1);

        Assert.Equal(Store.Models.Register(run, "kind").Reference, Store.Models.Register(run, "kind").Reference);
    }

    [Fact]
    public void An_alias_moves_from_version_to_version()
    {
        Register(versions: 2);
        Store.Models.SetAlias("kind@v1", "champion");
        Store.Models.SetAlias("kind@v1", "challenger");

        var version = Store.Models.SetAlias("kind@v2", "champion");

        Assert.Equal(["champion"], version.Aliases);
        Assert.Equal(("kind@v2", "kind@v1"), (Store.Models.Resolve("kind@champion").Reference, Store.Models.Resolve("kind@challenger").Reference));
        Assert.Empty(Store.Models.RemoveAlias("kind@challenger").Aliases);
    }

    [Fact]
    public void A_version_with_an_alias_is_not_deleted_by_accident_and_its_number_never_comes_back()
    {
        Register(versions: 2);
        Store.Models.SetAlias("kind@v2", "champion");

        var failure = Assert.Throws<SolventException>(() => Store.Models.Delete("kind"));
        Store.Models.Delete("kind@v2", withAliases: true);

        Assert.Equal(("model-aliased", "kind@v2 is champion: programs may load it by that name."), (failure.Code, failure.Message));
        Assert.Equal("model-version-not-found", Code(() => Store.Models.Resolve("kind@champion")));
        Assert.Equal("kind@v3", Store.Models.Register(Trained(iterations: 30), "kind").Reference);
    }

    [Theory]
    [InlineData("kid", "model-not-found", "Did you mean 'kind'?")]
    [InlineData("kind@v7", "model-version-not-found", "It has: v1, champion.")]
    [InlineData("kind@champoin", "model-version-not-found", "Did you mean 'champion'?")]
    [InlineData("kind of@v1", "invalid-name", null)]
    public void What_there_is_is_said_when_there_is_no_such_version(string reference, string code, string? hint)
    {
        Register(versions: 1);
        Store.Models.SetAlias("kind@v1", "champion");

        var failure = Assert.Throws<SolventException>(() => Store.Models.Resolve(reference));

        Assert.Equal(code, failure.Code);
        if (hint is not null) Assert.Equal(hint, failure.Hint);
    }

    [Theory]
    [InlineData("v3")]
    [InlineData("7")]
    [InlineData("latest")]
    [InlineData("two words")]
    public void An_alias_cannot_mean_a_version(string alias)
    {
        Register(versions: 1);

        Assert.Equal("invalid-name", Code(() => Store.Models.SetAlias("kind@v1", alias)));
    }

    [Fact]
    public void A_run_without_a_model_or_with_several_is_refused_with_what_it_has()
    {
        using var empty = Store.Start("flowers");
        using var several = Store.Start("flowers");
        var model = _flowers.BinaryPipeline.Fit(_flowers.Data);
        several.LogModel(model, _flowers.Data, "one");
        several.LogModel(model, _flowers.Data, "two");

        Assert.Equal("artifact-not-found", Code(() => Store.Models.Register(empty.Id, "kind")));
        Assert.Equal("artifact-ambiguous", Code(() => Store.Models.Register(several.Id, "kind")));
        Assert.Equal("artifact-not-found", Code(() => Store.Models.Register(several.Id, "kind", "three")));
        Assert.Equal("two.zip", Store.Models.Register(several.Id, "kind", "two").Artifact);
    }

    [Fact]
    public void A_model_whose_file_has_vanished_cannot_be_registered_or_read()
    {
        Register(versions: 1);
        var path = Store.Models.PathOf("kind@v1");
        File.SetAttributes(path, FileAttributes.Normal);
        File.Delete(path);

        Assert.Equal("artifact-missing", Code(() => Store.Models.PathOf("kind@v1")));
    }

    [Fact]
    public void A_loaded_model_predicts_what_the_trained_one_did_and_knows_its_columns()
    {
        using var run = Store.Start("flowers");
        var model = _flowers.BinaryPipeline.Fit(_flowers.Data);
        run.LogModel(model, _flowers.Data);
        Store.Models.Register(run.Id, "kind");
        var ml = new MLContext();

        using var content = Store.Models.Open(Store.Models.Resolve("kind@v1"));
        var loaded = ModelContent.Read(ml, content, "kind@v1", out var schema);

        Assert.Equal(Scores(model), Scores(loaded));
        Assert.Equal(["Length", "Width", "Score2", "Kind", "IsFirst"], schema.Select(column => column.Name));
        Assert.Equal(["Length", "Width", "Score2", "Kind", "IsFirst"], Store.Models.SchemaOf("kind")!.Columns.Select(column => column.Name));
    }

    [Fact]
    public async Task The_lineage_of_a_model_leads_through_its_run_to_the_data()
    {
        await CommitAsync("id\n1\n", "raw");
        using var run = Store.Start("flowers");
        run.Use("raw@v1");
        run.LogModel(_flowers.BinaryPipeline.Fit(_flowers.Data), _flowers.Data);
        Store.Models.Register(run.Id, "kind");

        var lineage = Store.Models.Lineage("kind@v1");

        Assert.Equal("model:kind@v1", lineage.Version);
        Assert.Equal(["model:kind@v1", $"run:{run.Id}", "raw@v1"], lineage.Nodes.Select(node => node.Id));
        Assert.Equivalent(
            new[] { new LineageEdge($"run:{run.Id}", "model:kind@v1", LineageEdgeKind.Made), new LineageEdge("raw@v1", $"run:{run.Id}", LineageEdgeKind.Read) }, lineage.Edges, strict: true);
    }

    private static string Code(Action action) => Assert.Throws<SolventException>(action).Code;

    private List<float> Scores(ITransformer model) => [.. model.Transform(_flowers.Data).GetColumn<float>("Score")];

    private void Register(int versions)
    {
        for (var i = 1; i <= versions; i++) Store.Models.Register(Trained(iterations: i), "kind");
    }

    private string Trained(int iterations)
    {
        using var run = Store.Start("flowers");
        var trainer = _flowers.Context.BinaryClassification.Trainers.AveragedPerceptron(labelColumnName: "IsFirst", numberOfIterations: iterations);
        run.LogModel(_flowers.Context.Transforms.Concatenate("Features", "Length", "Width").Append(trainer).Fit(_flowers.Data), _flowers.Data);
        return run.Id;
    }
}
