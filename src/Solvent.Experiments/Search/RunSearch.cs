using System.Globalization;

namespace Solvent.Experiments.Search;

/// <summary>Finds runs.</summary>
/// <param name="database">Where they are.</param>
/// <param name="interrupted">The runs that are recorded as running, and whose process is gone.</param>
/// <param name="time">The time.</param>
internal sealed class RunSearch(ITrackingDatabase database, Func<IReadOnlyList<long>> interrupted, TimeProvider time)
{
    private const int Common = 500;

    /// <summary>The keys of the runs, in order.</summary>
    /// <exception cref="SolventException"><c>invalid-query</c>, <c>unknown-field</c>, <c>ambiguous-field</c>, with the position in the text.</exception>
    public IReadOnlyList<long> Find(RunQuery query)
    {
        if (query.Limit < 0) throw new SolventException("invalid-value", "The limit of runs must be 0 or more.") { ExitCode = SolventException.WrongUsage };
        var fields = new FieldCatalog(database);
        var sortText = new QuerySyntax("order", query.Sort ?? "");
        var sort = QueryParser.Fields(sortText, withDirections: true).Select(key => (Field: Sortable(fields.Resolve(key.Field, sortText), key, sortText), key.IsDescending)).ToList();
        var conditionText = new QuerySyntax("condition", query.Where ?? "");
        var condition = QueryParser.Condition(conditionText);
        if (sort is [])
        {
            // The newest runs, newest last.
            var found = Keys(query, conditionText, condition, fields, isNewestFirst: query.Limit is not null);
            return query.Limit is null ? found : [.. found.Reverse()];
        }

        if (sort is not [{ Field: { Scope: FieldScope.Metric or FieldScope.Param } first, IsDescending: var isDescending }, .. var rest]) return Keys(query, conditionText, condition, fields, sort);
        // An index has the runs with a number in its order: often the first of them are all that is wanted. The others come after them.
        var leaders = Keys(query, conditionText, condition, fields, rest, new Leader(first, isDescending, HasNumber: true));
        if (leaders.Count == query.Limit) return leaders;
        return [.. leaders, .. Keys(query with { Limit = query.Limit - leaders.Count }, conditionText, condition, fields, sort, new Leader(first, isDescending, HasNumber: false))];
    }

    private IReadOnlyList<long> Keys(
        RunQuery query,
        QuerySyntax text,
        Condition? condition,
        FieldCatalog fields,
        IEnumerable<(RunField Field, bool IsDescending)>? sort = null,
        Leader? leader = null,
        bool isNewestFirst = false)
    {
        var parameters = new SqlParameters();
        var values = new ValueSql(text, parameters, new Lazy<string>(StatusSql), time.GetUtcNow());
        var order = new RunOrder(values, parameters);
        foreach (var (field, isDescending) in sort ?? []) order.Add(field, isDescending);
        var conditions = new List<string>();
        var from = "run";
        var keys = isNewestFirst ? "run.started_at DESC, run.key DESC" : order.Keys;
        if (leader is { HasNumber: true })
        {
            // SQLite takes a cross join as an order to begin on the left; elsewhere it is a join like any other.
            from = $"{leader.Table} AS leader CROSS JOIN run";
            conditions.Add($"leader.name = {parameters.Add(leader.Field.Name)} AND leader.{leader.Column} IS NOT NULL AND run.key = leader.run");
            keys = $"leader.{leader.Column} {(leader.IsDescending ? "DESC" : "ASC")}, {keys}";
        }
        else if (leader is not null)
        {
            conditions.Add($"run.key NOT IN (SELECT v.run FROM {leader.Table} AS v WHERE v.name = {parameters.Add(leader.Field.Name)} AND v.{leader.Column} IS NOT NULL)");
        }

        if (query.Experiment is { } experiment) conditions.Add($"run.experiment = {parameters.Add(experiment)}");
        if (!query.IncludeDeleted) conditions.Add("run.deleted_at IS NULL");
        if (condition is not null) conditions.Add(new ConditionSql(values, fields, text, parameters, comparison => query.Limit is not null && IsCommon(comparison, fields, text)).Of(condition));
        var where = conditions.Count == 0 ? "" : $" WHERE {string.Join(" AND ", conditions)}";
        var limit = query.Limit is { } most ? $" LIMIT {most.ToString(CultureInfo.InvariantCulture)}" : "";
        return database.Query($"SELECT run.key FROM {from}{order.Joins}{where} ORDER BY {keys}{limit}", row => row.GetInt64(0), parameters.All);
    }

    private static RunField Sortable(RunField field, SortKey key, QuerySyntax text) => field.Scope == FieldScope.Data
        ? throw text.Wrong(key.Field.Place, "runs have no order by their data", "Sort by a metric, a parameter, a tag or a fact of the run.")
        : field;

    /// <summary>The status of a run whose process is gone is not written down until another process comes by.</summary>
    private string StatusSql() => interrupted() is { Count: > 0 } keys
        ? $"CASE WHEN run.key IN ({string.Join(", ", keys.Select(key => key.ToString(CultureInfo.InvariantCulture)))}) THEN 'interrupted' ELSE run.status END"
        : "run.status";

    /// <summary>Whether more runs meet a comparison than are quickly collected; it counts no further.</summary>
    private bool IsCommon(ComparisonCondition comparison, FieldCatalog fields, QuerySyntax text)
    {
        var parameters = new SqlParameters();
        var values = new ValueSql(text, parameters, new Lazy<string>("run.status"), time.GetUtcNow());
        var set = new ConditionSql(values, fields, text, parameters, _ => false).SetOf(fields.Resolve(comparison.Field, text), comparison);
        return database.Query($"SELECT count(*) FROM ({set} LIMIT {Common.ToString(CultureInfo.InvariantCulture)}) AS some", row => row.GetInt64(0), parameters.All) is [Common];
    }

    /// <summary>The field that decides first.</summary>
    private sealed record Leader(RunField Field, bool IsDescending, bool HasNumber)
    {
        public string Table => Field.Scope == FieldScope.Metric ? "metric" : "param";

        public string Column => Field.Scope == FieldScope.Metric ? "value" : "number";
    }
}
