namespace Solvent.Experiments.Search;

/// <summary>The fields that the runs of a store have.</summary>
internal sealed class FieldCatalog(ITrackingDatabase database)
{
    private const int MostNamed = 20;

    private static readonly (FieldScope Scope, string Table)[] Tables =
    [
        (FieldScope.Metric, "metric"), (FieldScope.Param, "param"), (FieldScope.Tag, "tag"), (FieldScope.Data, "dataset"),
    ];

    private readonly Dictionary<FieldName, RunField> _resolved = [];

    /// <summary>The field that a name means.</summary>
    /// <exception cref="SolventException"><c>unknown-field</c>, with the nearest names; <c>ambiguous-field</c>; both with the position.</exception>
    public RunField Resolve(FieldName name, QuerySyntax syntax)
        => _resolved.TryGetValue(name, out var field) ? field : _resolved[name] = LookUp(name, syntax);

    /// <summary>The names in a scope, for suggestions; it reads the whole index.</summary>
    public IReadOnlyList<string> Names(FieldScope scope) => scope == FieldScope.Run
        ? [.. RunAttribute.All.Select(attribute => attribute.Name)]
        : database.Query($"SELECT DISTINCT name FROM {Table(scope)} ORDER BY name", row => row.GetString(0));

    private RunField LookUp(FieldName name, QuerySyntax syntax)
    {
        // What a run read is not looked up by a bare name: datasets are often called like what is made of them.
        var scopes = name.Scope == FieldScope.Unknown ? [FieldScope.Metric, FieldScope.Param, FieldScope.Tag, FieldScope.Run] : new[] { name.Scope };
        var found = scopes.Select(scope => Find(scope, name.Name)).OfType<RunField>().ToList();
        return found switch
        {
            [var only] => only,
            [] => throw Unknown(name, scopes, syntax),
            _ => throw syntax.Wrong(
                name.Place.Start,
                $"'{name.Name}' is {string.Join(" and ", found.Select(field => field.Scope == FieldScope.Run ? "a fact of every run" : field.Description))}",
                $"Write {string.Join(" or ", found.Select(field => field.QualifiedName))}.",
                "ambiguous-field"),
        };
    }

    private RunField? Find(FieldScope scope, string name)
    {
        if (scope == FieldScope.Run) return RunAttribute.Find(name) is { } attribute ? new RunField(scope, attribute.Name) { Attribute = attribute } : null;
        var rows = database.Query($"SELECT name FROM {Table(scope)} WHERE name = @name LIMIT 1", row => row.GetString(0), ("@name", name));
        return rows.Count > 0 ? new RunField(scope, name) : null;
    }

    private SolventException Unknown(FieldName name, IReadOnlyList<FieldScope> scopes, QuerySyntax syntax)
    {
        var names = scopes.SelectMany(Names).ToList();
        var what = name.Scope switch
        {
            FieldScope.Metric => "no run has a metric",
            FieldScope.Param => "no run has a parameter",
            FieldScope.Tag => "no run has a tag",
            FieldScope.Data => "no run has used a dataset",
            FieldScope.Run => "runs have no fact",
            _ => "no run has a metric, parameter or tag",
        };
        var logged = names.Except(RunAttribute.All.Select(attribute => attribute.Name), StringComparer.Ordinal).ToList();
        var hint = NearestName.Suggestion(name.Name, names) ?? (name.Scope == FieldScope.Run || logged.Count == 0
            ? $"Facts of runs are {string.Join(", ", Names(FieldScope.Run))}."
            : $"There are: {string.Join(", ", logged.Take(MostNamed))}{(logged.Count > MostNamed ? ", …" : "")}.");
        return syntax.Wrong(name.Place.Start, $"{what} '{name.Name}'", hint, "unknown-field");
    }

    private static string Table(FieldScope scope) => Array.Find(Tables, table => table.Scope == scope).Table;
}
