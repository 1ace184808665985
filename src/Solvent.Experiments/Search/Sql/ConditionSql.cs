namespace Solvent.Experiments.Search;

/// <summary>
/// Turns a condition into SQL over the table <c>run</c>. Every part is true or false, never NULL, so that <c>not</c> means what it says.
/// </summary>
/// <param name="values">Writes the comparison of a value.</param>
/// <param name="fields">Finds what names mean.</param>
/// <param name="syntax">The text, for messages.</param>
/// <param name="parameters">Takes the values.</param>
/// <param name="isCommon">Tells of a comparison whether so many runs meet it that looking at one run after the other finds some soon.</param>
internal sealed class ConditionSql(ValueSql values, FieldCatalog fields, QuerySyntax syntax, SqlParameters parameters, Func<ComparisonCondition, bool> isCommon)
{
    public string Of(Condition condition) => condition switch
    {
        AndCondition and => $"({Of(and.Left)} AND {Of(and.Right)})",
        OrCondition or => $"({Of(or.Left)} OR {Of(or.Right)})",
        NotCondition not => $"(NOT {Of(not.Inner)})",
        MissingCondition missing => Missing(fields.Resolve(missing.Field, syntax)),
        ComparisonCondition comparison => Comparison(fields.Resolve(comparison.Field, syntax), comparison),
        InCondition many => In(fields.Resolve(many.Field, syntax), many),
        _ => throw new ArgumentOutOfRangeException(nameof(condition), condition, message: null),
    };

    private string Missing(RunField field)
        => field.Attribute is { } attribute ? $"({values.Expression(attribute)} IS NULL)" : $"(run.key NOT IN ({RunsWith(field)}))";

    /// <summary>The runs that meet a comparison with a value that is logged, as an index has them.</summary>
    public string SetOf(RunField field, ComparisonCondition comparison) => $"{RunsWith(field)} AND {values.Compare(field, comparison.Operator, comparison.Value)}";

    private string Comparison(RunField field, ComparisonCondition comparison)
    {
        if (field.Scope == FieldScope.Data && Positive(comparison.Operator) is { } opposite) return NotAmong(field, values.Compare(field, opposite, comparison.Value));
        // A set costs what it holds. Where it holds much and few runs are wanted, each run is asked instead; not by EXISTS, which SQLite would make a set of.
        return field.Attribute is null && isCommon(comparison)
            ? $"(({RunsWith(field)} AND v.run = run.key AND {values.Compare(field, comparison.Operator, comparison.Value)} LIMIT 1) IS NOT NULL)"
            : Among(field, values.Compare(field, comparison.Operator, comparison.Value));
    }

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
