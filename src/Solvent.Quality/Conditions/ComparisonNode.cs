namespace Solvent.Quality;

/// <summary>A comparison of two values; with a missing one it is unknown. Text is compared by code points.</summary>
internal sealed class ComparisonNode(ConditionNode left, ConditionNode right, string comparison) : ConditionNode
{
    public override IEnumerable<string> Columns => left.Columns.Concat(right.Columns);

    public override ConditionValues Evaluate(ConditionScope scope)
    {
        var (a, b) = Alike(left.Evaluate(scope), right.Evaluate(scope), scope);
        var isConstant = a.IsConstant && b.IsConstant;
        var values = new double[isConstant ? 1 : scope.Rows];
        var isText = a.Kind == ConditionKind.Text;
        for (var row = 0; row < values.Length; row++)
        {
            values[row] = isText ? OfText(a.Text(row), b.Text(row)) : OfNumbers(a.Number(row), b.Number(row));
        }

        return new ConditionValues(ConditionKind.Truth, values, isConstant);
    }

    private double OfText(string? a, string? b) => a is null || b is null ? double.NaN : Holds(string.CompareOrdinal(a, b)) ? 1 : 0;

    private double OfNumbers(double a, double b) => double.IsNaN(a) || double.IsNaN(b) ? double.NaN : Holds(a < b ? -1 : a > b ? 1 : 0) ? 1 : 0;

    private bool Holds(int order) => comparison switch
    {
        "=" => order == 0,
        "!=" => order != 0,
        "<" => order < 0,
        "<=" => order <= 0,
        ">" => order > 0,
        _ => order >= 0,
    };

    private static (ConditionValues A, ConditionValues B) Alike(ConditionValues a, ConditionValues b, ConditionScope scope)
    {
        if (a.Kind == b.Kind) return (a, b);
        if (a.Kind == ConditionKind.Text && b.Kind is ConditionKind.Number or ConditionKind.Time) return (scope.Read(a, b.Kind), b);
        if (b.Kind == ConditionKind.Text && a.Kind is ConditionKind.Number or ConditionKind.Time) return (a, scope.Read(b, a.Kind));
        throw ConditionScope.Invalid($"A {Word(a.Kind)} cannot be compared with a {Word(b.Kind)}.");
    }

    private static string Word(ConditionKind kind) => kind switch
    {
        ConditionKind.Number => "number",
        ConditionKind.Time => "date",
        ConditionKind.Truth => "truth value",
        _ => "text",
    };
}
