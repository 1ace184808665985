using System.Globalization;

namespace Solvent.Experiments.Search;

/// <summary>The order of runs in SQL: the tables that it needs, and the keys. Runs without a value come last.</summary>
internal sealed class RunOrder(ValueSql values, SqlParameters parameters)
{
    private const string Start = "run.started_at";

    private readonly List<string> _joins = [];
    private readonly List<string> _keys = [];
    private string? _startDirection;

    /// <summary>The joins to the right of the table <c>run</c>.</summary>
    public string Joins => string.Concat(_joins);

    /// <summary>The keys of the order. What starts at the same time goes on in the same direction: the index by start gives that, and no other.</summary>
    public string Keys => string.Join(", ", [.. _keys, _startDirection is { } direction ? $"run.key {direction}" : $"{Start}, run.key"]);

    public void Add(RunField field, bool isDescending)
    {
        var direction = isDescending ? "DESC" : "ASC";
        if (field.Attribute is { Sql: Start })
        {
            if (_startDirection is not null) return;
            // Every run has a start, and with NULLS LAST the index would not serve.
            _startDirection = direction;
            _keys.Add($"{Start} {direction}");
            return;
        }

        if (field.Attribute is { } attribute)
        {
            _keys.Add($"{values.Expression(attribute)} {direction} NULLS LAST");
            return;
        }

        var alias = string.Create(CultureInfo.InvariantCulture, $"s{_joins.Count}");
        var table = field.Scope switch { FieldScope.Metric => "metric", FieldScope.Param => "param", _ => "tag" };
        _joins.Add($" LEFT JOIN {table} AS {alias} ON {alias}.run = run.key AND {alias}.name = {parameters.Add(field.Name)}");
        // Parameters that are numbers come by their size, before the others.
        if (field.Scope == FieldScope.Param) _keys.Add($"{alias}.number {direction} NULLS LAST");
        _keys.Add($"{alias}.value {direction} NULLS LAST");
    }
}
