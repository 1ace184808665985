namespace Solvent.Quality;

/// <summary>A calculation with numbers, or with dates and days.</summary>
internal sealed class ArithmeticNode(ConditionNode left, ConditionNode right, char operation) : ConditionNode
{
    public override IEnumerable<string> Columns => left.Columns.Concat(right.Columns);

    public override ConditionValues Evaluate(ConditionScope scope)
    {
        var (a, b) = (Numeric(left.Evaluate(scope), scope), Numeric(right.Evaluate(scope), scope));
        var kind = KindOf(a.Kind, b.Kind);
        var isConstant = a.IsConstant && b.IsConstant;
        var values = new double[isConstant ? 1 : scope.Rows];
        for (var row = 0; row < values.Length; row++)
        {
            var (x, y) = (a.Number(row), b.Number(row));
            values[row] = operation switch { '+' => x + y, '-' => x - y, '*' => x * y, _ => x / y };
        }

        return new ConditionValues(kind, values, isConstant);
    }

    private static ConditionValues Numeric(ConditionValues values, ConditionScope scope) => values.Kind switch
    {
        ConditionKind.Text => scope.Read(values, ConditionKind.Number),
        ConditionKind.Truth => throw ConditionScope.Invalid("True and false cannot be calculated with."),
        _ => values,
    };

    private ConditionKind KindOf(ConditionKind a, ConditionKind b) => (a, operation, b) switch
    {
        (ConditionKind.Number, _, ConditionKind.Number) => ConditionKind.Number,
        (ConditionKind.Time, '-', ConditionKind.Time) => ConditionKind.Number,
        (ConditionKind.Time, '+' or '-', ConditionKind.Number) => ConditionKind.Time,
        (ConditionKind.Number, '+', ConditionKind.Time) => ConditionKind.Time,
        _ => throw ConditionScope.Invalid($"'{operation}' does not go with dates here.", "The difference of two dates is a number of days; days can be added to a date."),
    };
}
