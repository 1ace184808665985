namespace Solvent.Quality;

/// <summary><c>abs(x)</c> of a number, or <c>length(x)</c> of a text in UTF-16 code units.</summary>
internal sealed class FunctionNode(string function, ConditionNode argument) : ConditionNode
{
    public static readonly string[] Names = ["abs", "length"];

    public override IEnumerable<string> Columns => argument.Columns;

    public override ConditionValues Evaluate(ConditionScope scope)
    {
        var values = argument.Evaluate(scope);
        var isLength = function == "length";
        if (isLength != (values.Kind == ConditionKind.Text) || (!isLength && values.Kind != ConditionKind.Number))
        {
            throw ConditionScope.Invalid(isLength ? "'length' is that of a text." : "'abs' is that of a number.");
        }

        var results = new double[values.IsConstant ? 1 : scope.Rows];
        for (var row = 0; row < results.Length; row++) results[row] = isLength ? values.Text(row)?.Length ?? double.NaN : Math.Abs(values.Number(row));
        return new ConditionValues(ConditionKind.Number, results, values.IsConstant);
    }
}
