namespace Solvent.Quality;

/// <summary><c>and</c> or <c>or</c> in the three-valued logic of SQL.</summary>
internal sealed class LogicNode(ConditionNode left, ConditionNode right, bool isAnd) : ConditionNode
{
    public override IEnumerable<string> Columns => left.Columns.Concat(right.Columns);

    public override ConditionValues Evaluate(ConditionScope scope)
    {
        var (a, b) = (Truth(left.Evaluate(scope)), Truth(right.Evaluate(scope)));
        // What decides alone: false for "and", true for "or".
        double decisive = isAnd ? 0 : 1;
        var isConstant = a.IsConstant && b.IsConstant;
        var values = new double[isConstant ? 1 : scope.Rows];
        for (var row = 0; row < values.Length; row++)
        {
            var (x, y) = (a.Number(row), b.Number(row));
            values[row] = x == decisive || y == decisive ? decisive : double.IsNaN(x) || double.IsNaN(y) ? double.NaN : 1 - decisive;
        }

        return new ConditionValues(ConditionKind.Truth, values, isConstant);
    }

    /// <exception cref="SolventException"><c>expectation-invalid</c> for what is neither true nor false.</exception>
    public static ConditionValues Truth(ConditionValues values) => values.Kind == ConditionKind.Truth
        ? values
        : throw ConditionScope.Invalid("A condition must be true or false.", "Compare values with =, !=, <, <=, > or >=.");
}
