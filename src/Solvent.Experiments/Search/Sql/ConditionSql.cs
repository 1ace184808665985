namespace Solvent.Experiments.Search;

/// <summary>
/// Turns a condition into SQL over the table <c>run</c>. Every part is true or false, never NULL, so that <c>not</c> means what it says. Values of runs are
/// asked for as sets of runs, which an index gives.
/// </summary>
/// <param name="values">Writes the comparison of a value.</param>
/// <param name="fields">Finds what names mean.</param>
/// <param name="syntax">The text, for messages.</param>
/// <param name="parameters">Takes the values.</param>
internal sealed class ConditionSql(ValueSql values, FieldCatalog fields, QuerySyntax syntax, SqlParameters parameters)
{
    public string Of(Condition condition) => condition switch
    {
        AndCondition and => $"({Of(and.Left)} AND {Of(and.Right)})",
        OrCondition or => $"({Of(or.Left)} OR {Of(or.Right)})",
        NotCondition not => $"(NOT {Of(not.Inner)})",
        MissingCondition missing => Missing(fields.Resolve(missing.Field, syntax)),
        ComparisonCondition comparison => Comparison(fields.Resolve(comparison.Field, syntax), comparison.Operator, comparison.Value),
        InCondition many => In(fields.Resolve(many.Field, syntax), many),
        _ => throw new ArgumentOutOfRangeException(nameof(condition), condition, message: null),
    };

    private string Missing(RunField field)
        => field.Attribute is { } attribute ? $"({values.Expression(attribute)} IS NULL)" : $"(run.key NOT IN ({RunsWith(field)}))";

    private string Comparison(RunField field, ComparisonOperator comparison, Literal literal) => field.Scope == FieldScope.Data
        ? Positive(comparison) is { } opposite ? NotAmong(field, values.Compare(field, opposite, literal)) : Among(field, values.Compare(field, comparison, literal))
        : Among(field, values.Compare(field, comparison, literal));

    private string In(RunField field, InCondition many)
    {
        var equal = many.Values.Select(value => values.Compare(field, ComparisonOperator.Equal, value));
        if (!many.IsNegated) return Among(field, $"({string.Join(" OR ", equal)})");
        return field.Scope == FieldScope.Data
            ? NotAmong(field, $"({string.Join(" OR ", equal)})")
            : Among(field, $"({string.Join(" AND ", many.Values.Select(value => values.Compare(field, ComparisonOperator.NotEqual, value)))})");
    }

    private string Among(RunField field, string comparison) => field.Attribute is { } attribute
        ? $"({values.Expression(attribute)} IS NOT NULL AND {comparison})"
        : $"(run.key IN ({RunsWith(field)} AND {comparison}))";

    /// <summary>A run can use several versions of a dataset: it is without one when none of them is that one.</summary>
    private string NotAmong(RunField field, string comparison) => $"(run.key IN ({RunsWith(field)}) AND run.key NOT IN ({RunsWith(field)} AND {comparison}))";

    private string RunsWith(RunField field) => field.Scope switch
    {
        FieldScope.Metric => $"SELECT v.run FROM metric AS v WHERE v.name = {parameters.Add(field.Name)}",
        FieldScope.Param => $"SELECT v.run FROM param AS v WHERE v.name = {parameters.Add(field.Name)}",
        FieldScope.Tag => $"SELECT v.run FROM tag AS v WHERE v.name = {parameters.Add(field.Name)}",
        FieldScope.Data => $"SELECT v.run FROM dataset AS v WHERE v.name = {parameters.Add(field.Name)}",
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, message: null),
    };

    private static ComparisonOperator? Positive(ComparisonOperator comparison) => comparison switch
    {
        ComparisonOperator.NotEqual => ComparisonOperator.Equal,
        ComparisonOperator.NotLike => ComparisonOperator.Like,
        ComparisonOperator.NotContains => ComparisonOperator.Contains,
        _ => null,
    };
}
