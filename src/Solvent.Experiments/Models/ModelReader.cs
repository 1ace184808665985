using Solvent.Datasets;

namespace Solvent.Experiments;

/// <summary>Reads registered models.</summary>
internal sealed class ModelReader(ITrackingDatabase database)
{
    /// <summary>The models that have a version, by name.</summary>
    public IReadOnlyList<RegisteredModel> All() => Read("");

    public RegisteredModel? Find(string name) => Read(" AND model.name = @name", ("@name", name)) is [var model] ? model : null;

    /// <exception cref="SolventException"><c>model-not-found</c>, <c>model-version-not-found</c>, with what there is.</exception>
    public RegisteredModel Get(string name) => Find(name) ?? throw NotFound(name);

    /// <exception cref="SolventException">As <see cref="Get"/>.</exception>
    public ModelVersion Resolve(ModelReference reference)
    {
        var model = Get(reference.Model);
        var version = reference switch
        {
            { Number: { } number } => model.Versions.FirstOrDefault(version => version.Number == number),
            { Alias: { } alias } => model.Versions.FirstOrDefault(version => version.Aliases.Contains(alias, StringComparer.Ordinal)),
            _ => model.Versions[^1],
        };
        return version ?? throw NotFound(model, reference);
    }

    private IReadOnlyList<RegisteredModel> Read(string condition, params (string Name, object? Value)[] parameters)
    {
        var aliases = database.Query(
            $"SELECT model_alias.model, model_alias.version, model_alias.alias FROM model_alias JOIN model ON model.key = model_alias.model WHERE 1 = 1{condition} ORDER BY model_alias.alias",
            row => (Version: (row.GetInt64(0), row.GetInt64(1)), Alias: row.GetString(2)),
            parameters).ToLookup(alias => alias.Version, alias => alias.Alias);
        return [.. database.Query(
            $"""
            SELECT model.key, model.name, model.created_at, model_version.version, model_version.run, model_version.artifact, model_version.hash, model_version.description,
                model_version.author, model_version.created_at, run.experiment
            FROM model JOIN model_version ON model_version.model = model.key LEFT JOIN run ON run.id = model_version.run
            WHERE model_version.deleted_at IS NULL{condition} ORDER BY model.name, model_version.version
            """,
            row => (Created: row.Time(2), Version: new ModelVersion(row.GetString(1), (int)row.GetInt64(3), row.GetString(4), row.GetString(5), row.GetString(6), row.Time(9))
            {
                Aliases = [.. aliases[(row.GetInt64(0), row.GetInt64(3))]],
                Description = row.TextOrNull(7),
                Author = row.TextOrNull(8),
                Experiment = row.TextOrNull(10),
            }),
            parameters)
            .GroupBy(row => row.Version.Model, StringComparer.Ordinal)
            .Select(model => new RegisteredModel(model.Key, model.First().Created, [.. model.Select(row => row.Version)]))];
    }

    private SolventException NotFound(string name)
    {
        var names = All().Select(model => model.Name).ToList();
        return new SolventException("model-not-found", $"There is no model '{name}'.")
        {
            Hint = NearestName.Suggestion(name, names) ?? (names.Count == 0 ? "Register one: solvent model register RUN --name NAME" : $"There are: {string.Join(", ", names)}."),
        };
    }

    private static SolventException NotFound(RegisteredModel model, ModelReference reference)
    {
        var words = model.Versions.SelectMany(version => version.Aliases.Prepend(version.Version)).ToList();
        var what = reference.Alias is { } alias ? $"no version with the alias '{alias}'" : $"no version v{reference.Number}";
        return new SolventException("model-version-not-found", $"The model '{model.Name}' has {what}.")
        {
            Hint = (reference.Alias is { } written ? NearestName.Suggestion(written, words) : null) ?? $"It has: {string.Join(", ", words)}.",
        };
    }
}
