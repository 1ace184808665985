using Microsoft.ML;

namespace Solvent.Experiments;

/// <summary>The registered models of the project around the current directory, for notebook cells and programs that have ML.NET.</summary>
public static class Models
{
    /// <summary>Loads a version of a model: <c>Models.Load(ml, "late-flight@champion")</c>.</summary>
    /// <param name="context">The context that the model is to work in.</param>
    /// <param name="reference"><c>late-flight</c> for the newest version, <c>late-flight@v2</c>, or an alias.</param>
    /// <exception cref="SolventException">As <see cref="ModelRegistry.Resolve"/>; <c>artifact-missing</c>, <c>artifact-damaged</c>; <c>invalid-model</c> when ML.NET cannot read it.</exception>
    public static ITransformer Load(MLContext context, string reference) => Load(context, reference, out _);

    /// <summary>As <see cref="Load(MLContext, string)"/>, with the schema of the data that the model takes.</summary>
    /// <exception cref="SolventException">As <see cref="Load(MLContext, string)"/>.</exception>
    public static ITransformer Load(MLContext context, string reference, out DataViewSchema schema)
    {
        using var store = ExperimentStore.Open();
        var version = store.Models.Resolve(reference);
        using var content = store.Models.Open(version);
        return ModelContent.Read(context, content, version.Reference, out schema);
    }

    /// <summary>The columns that a version takes; <see langword="null"/> when they were not logged with it.</summary>
    /// <exception cref="SolventException">As <see cref="ModelRegistry.SchemaOf"/>.</exception>
    public static ModelSchema? SchemaOf(string reference)
    {
        using var store = ExperimentStore.Open();
        return store.Models.SchemaOf(reference);
    }

    /// <summary>Registers the model of a run as the next version of a model.</summary>
    /// <exception cref="SolventException">As <see cref="ModelRegistry.Register"/>.</exception>
    public static ModelVersion Register(string run, string name, string? artifact = null)
    {
        using var store = ExperimentStore.Open();
        return store.Models.Register(run, name, artifact);
    }

    /// <summary>Gives a version an alias, such as <c>champion</c>.</summary>
    /// <exception cref="SolventException">As <see cref="ModelRegistry.SetAlias"/>.</exception>
    public static ModelVersion SetAlias(string reference, string alias)
    {
        using var store = ExperimentStore.Open();
        return store.Models.SetAlias(reference, alias);
    }

    /// <summary>The registered models, by name.</summary>
    public static IReadOnlyList<RegisteredModel> List()
    {
        using var store = ExperimentStore.Open();
        return store.Models.List();
    }
}
