using Solvent.Datasets;

namespace Solvent.Experiments;

/// <summary>The models of a project under names, in versions that never change; aliases such as <c>champion</c> move between the versions.</summary>
public sealed class ModelRegistry
{
    private readonly ExperimentStore _store;
    private readonly ITrackingDatabase _database;
    private readonly ModelReader _reader;
    private readonly TimeProvider _time;

    internal ModelRegistry(ExperimentStore store, TimeProvider time)
    {
        (_store, _database, _time) = (store, store.Database, time);
        _reader = new ModelReader(_database);
    }

    /// <summary>The models that have a version, by name.</summary>
    public IReadOnlyList<RegisteredModel> List() => _reader.All();

    /// <summary>A model with all its versions.</summary>
    /// <exception cref="SolventException"><c>model-not-found</c>, with the nearest.</exception>
    public RegisteredModel Get(string name) => _reader.Get(name);

    /// <summary>The version that a reference names.</summary>
    /// <param name="reference"><c>late-flight</c>, <c>late-flight@v2</c>, <c>late-flight@champion</c>.</param>
    /// <exception cref="SolventException"><c>model-not-found</c>, <c>model-version-not-found</c>, with what there is; <c>invalid-name</c>.</exception>
    public ModelVersion Resolve(string reference) => _reader.Resolve(ModelReference.Parse(reference));

    /// <summary>Registers a model of a run as the next version; the same model again is the version that it is already.</summary>
    /// <param name="run">The run, by its identifier or the beginning of it.</param>
    /// <param name="name">The name of the model.</param>
    /// <param name="artifact">The name of the artifact; by default the only model of the run.</param>
    /// <param name="description">What there is to say about it.</param>
    /// <exception cref="SolventException">
    /// <c>run-not-found</c>, <c>run-ambiguous</c>; <c>artifact-not-found</c> or <c>artifact-ambiguous</c>, with what the run has; <c>artifact-missing</c>, <c>artifact-damaged</c>; <c>invalid-name</c>.
    /// </exception>
    public ModelVersion Register(string run, string name, string? artifact = null, string? description = null)
    {
        DatasetName.Require(name, "model");
        var record = _store.Get(run);
        var model = RunModels.Find(record, artifact);
        _store.Artifacts.Open(model, record.Id).Dispose();
        if (_reader.Find(name)?.Versions.LastOrDefault(version => version.Run == record.Id && version.Hash == model.Hash) is { } known) return known;
        var author = CommitAuthor.Find(said: null, _store.Root);
        _database.Write(transaction => ModelWriter.Add(transaction, new ModelVersion(name, 0, record.Id, model.Name, model.Hash, _time.GetUtcNow()) { Description = description, Author = author }));
        return _reader.Get(name).Versions[^1];
    }

    /// <summary>Gives a version an alias, which moves here from another version of the model that has it.</summary>
    /// <exception cref="SolventException">As <see cref="Resolve"/>; <c>invalid-name</c> for an alias that would mean a version.</exception>
    public ModelVersion SetAlias(string reference, string alias)
    {
        ModelReference.RequireAlias(alias);
        var version = Resolve(reference);
        _database.Write(transaction => ModelWriter.SetAlias(transaction, version, alias, _time.GetUtcNow()));
        return Resolve(version.Reference);
    }

    /// <summary>Refuses a word that cannot be an alias.</summary>
    /// <exception cref="SolventException"><c>invalid-name</c>.</exception>
    public static void RequireAlias(string alias) => ModelReference.RequireAlias(alias);

    /// <summary>Takes an alias away, and returns the version that had it.</summary>
    /// <param name="reference">The model and the alias: <c>late-flight@challenger</c>.</param>
    /// <exception cref="SolventException">As <see cref="Resolve"/>; <c>invalid-name</c> when the reference names no alias.</exception>
    public ModelVersion RemoveAlias(string reference)
    {
        if (ModelReference.Parse(reference) is not { Alias: { } alias } named)
        {
            throw new SolventException("invalid-name", $"'{reference}' names no alias.") { Hint = "Write the model and the alias: late-flight@challenger", ExitCode = SolventException.WrongUsage };
        }

        var version = _reader.Resolve(named);
        _database.Write(transaction => ModelWriter.RemoveAlias(transaction, version, alias));
        return Resolve(version.Reference);
    }

    /// <summary>Deletes a version, or with a bare name all versions of a model. The runs keep the artifacts.</summary>
    /// <param name="reference">A version, or the name of a model.</param>
    /// <param name="withAliases">Whether versions that have an alias are deleted too.</param>
    /// <returns>The versions that are deleted.</returns>
    /// <exception cref="SolventException">As <see cref="Resolve"/>; <c>model-aliased</c>.</exception>
    public IReadOnlyList<ModelVersion> Delete(string reference, bool withAliases = false)
    {
        IReadOnlyList<ModelVersion> versions = reference.Contains('@') ? [Resolve(reference)] : Get(reference).Versions;
        if (!withAliases && versions.FirstOrDefault(version => version.Aliases.Count > 0) is { } aliased)
        {
            throw new SolventException("model-aliased", $"{aliased.Reference} is {string.Join(" and ", aliased.Aliases)}: programs may load it by that name.")
            {
                Hint = $"Give the alias to another version first, or take it away: solvent model unalias {aliased.Model}@{aliased.Aliases[0]}",
            };
        }

        _database.Write(transaction => ModelWriter.Delete(transaction, versions, _time.GetUtcNow()));
        return versions;
    }

    /// <summary>The file that holds a version. Copy it if it is to be kept: it belongs to the store.</summary>
    /// <exception cref="SolventException">As <see cref="Resolve"/>; <c>artifact-missing</c>, <c>artifact-damaged</c>.</exception>
    public string PathOf(string reference)
    {
        var version = Resolve(reference);
        Open(version).Dispose();
        return _store.Artifacts.PathOf(version.Hash);
    }

    /// <summary>What a version was made from: the run, the versions of datasets that it read, and what led to these.</summary>
    /// <exception cref="SolventException">As <see cref="Resolve"/>.</exception>
    public VersionLineage Lineage(string reference) => new ModelLineage(_store).Of(Resolve(reference));

    /// <summary>The columns that a version takes; <see langword="null"/> when they were not logged with it.</summary>
    /// <exception cref="SolventException">As <see cref="Resolve"/>; <c>artifact-missing</c>, <c>artifact-damaged</c>.</exception>
    public ModelSchema? SchemaOf(string reference)
    {
        var version = Resolve(reference);
        var name = Path.ChangeExtension(version.Artifact, extension: null) + ModelSchema.FileEnd;
        if (_store.Get(version.Run).Artifacts.FirstOrDefault(artifact => artifact.Name == name) is not { } schema) return null;
        using var json = _store.Artifacts.Open(schema, version.Run);
        return ModelSchema.FromJson(json);
    }

    internal Stream Open(ModelVersion version) => _store.Artifacts.Open(new RunArtifact(version.Artifact, ArtifactKind.Model, version.Hash, 0), version.Run);
}
