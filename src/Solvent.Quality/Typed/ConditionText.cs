using System.Globalization;
using System.Linq.Expressions;

namespace Solvent.Quality;

/// <summary>Conditions in code as conditions in text.</summary>
internal sealed class ConditionText
{
    private readonly ParameterExpression _row;
    private readonly LambdaExpression _condition;

    private ConditionText(LambdaExpression condition)
    {
        _condition = condition;
        _row = condition.Parameters[0];
    }

    /// <exception cref="SolventException"><c>expectation-invalid</c> for what has no text form.</exception>
    public static string Of(LambdaExpression condition) => new ConditionText(condition).Write(condition.Body);

    private string Write(Expression expression)
    {
        if (ColumnSelector.Member(expression, _row) is { } member) return ConditionParser.Name(Tables.RowColumns.NameOf(member));
        if (!DependsOnRow(expression)) return Literal(Value(expression), expression);
        return expression switch
        {
            UnaryExpression { NodeType: ExpressionType.Not } not => $"not ({Write(not.Operand)})",
            UnaryExpression { NodeType: ExpressionType.Convert or ExpressionType.ConvertChecked } conversion => Write(conversion.Operand),
            UnaryExpression { NodeType: ExpressionType.Negate or ExpressionType.NegateChecked } negation => $"-({Write(negation.Operand)})",
            BinaryExpression binary => Binary(binary),
            MemberExpression access => Member(access),
            MethodCallExpression { Method.Name: "Abs" } call when call.Method.DeclaringType == typeof(Math) => $"abs({Write(call.Arguments[0])})",
            _ => throw NoText(expression),
        };
    }

    private string Binary(BinaryExpression binary)
    {
        if (binary.NodeType is ExpressionType.Equal or ExpressionType.NotEqual && Missing(binary) is { } missing) return missing;
        var sign = binary.NodeType switch
        {
            ExpressionType.AndAlso => "and",
            ExpressionType.OrElse => "or",
            ExpressionType.Equal => "=",
            ExpressionType.NotEqual => "!=",
            ExpressionType.LessThan => "<",
            ExpressionType.LessThanOrEqual => "<=",
            ExpressionType.GreaterThan => ">",
            ExpressionType.GreaterThanOrEqual => ">=",
            ExpressionType.Add or ExpressionType.AddChecked when binary.Type != typeof(string) => "+",
            ExpressionType.Subtract or ExpressionType.SubtractChecked => "-",
            ExpressionType.Multiply or ExpressionType.MultiplyChecked => "*",
            // Whole numbers divide to whole numbers in code, and not in text.
            ExpressionType.Divide when binary.Type == typeof(double) || binary.Type == typeof(float) || binary.Type == typeof(decimal) => "/",
            _ => throw NoText(binary),
        };
        return $"{Side(binary.Left, binary.Right)} {sign} {Side(binary.Right, binary.Left)}";
    }

    /// <summary>A side of an operation; the compiler turns an enumeration into its number, and a column holds its name.</summary>
    private string Side(Expression side, Expression other)
    {
        if (!DependsOnRow(side) && EnumOf(other) is { } type && Value(side) is { } number)
        {
            return ConditionParser.Text(Enum.ToObject(type, number).ToString()!);
        }

        var text = Write(side);
        return side is BinaryExpression && DependsOnRow(side) && !text.EndsWith("missing", StringComparison.Ordinal) ? $"({text})" : text;
    }

    private string? Missing(BinaryExpression binary)
    {
        var (side, other) = DependsOnRow(binary.Left) ? (binary.Left, binary.Right) : (binary.Right, binary.Left);
        if (DependsOnRow(other) || Value(other) is not null || ColumnSelector.Member(side, _row) is null) return null;
        return $"{Write(side)} is {(binary.NodeType == ExpressionType.Equal ? "" : "not ")}missing";
    }

    private string Member(MemberExpression member) => (member.Member.Name, member.Member.DeclaringType) switch
    {
        ("HasValue", _) when Nullable.GetUnderlyingType(member.Member.DeclaringType!) is not null => $"{Write(member.Expression!)} is not missing",
        ("Value", _) when Nullable.GetUnderlyingType(member.Member.DeclaringType!) is not null => Write(member.Expression!),
        ("Length", var type) when type == typeof(string) => $"length({Write(member.Expression!)})",
        // The difference of two dates is a number of days.
        ("TotalDays", var type) when type == typeof(TimeSpan) => $"({Write(member.Expression!)})",
        ("TotalHours", var type) when type == typeof(TimeSpan) => $"(({Write(member.Expression!)}) * 24)",
        ("TotalMinutes", var type) when type == typeof(TimeSpan) => $"(({Write(member.Expression!)}) * 1440)",
        ("TotalSeconds", var type) when type == typeof(TimeSpan) => $"(({Write(member.Expression!)}) * 86400)",
        _ => throw NoText(member),
    };

    private static string Literal(object? value, Expression expression) => value switch
    {
        null => throw ConditionScope.Invalid($"'{expression}' is null, which nothing but a column can be compared with."),
        bool truth => truth ? "true" : "false",
        string text => ConditionParser.Text(text),
        char character => ConditionParser.Text(character.ToString()),
        DateTime time => Bound.Of(time).ToText(),
        DateTimeOffset time => Bound.Of(time.UtcDateTime).ToText(),
        DateOnly date => Bound.Of(date.ToDateTime(TimeOnly.MinValue)).ToText(),
        TimeSpan span => Quoting.Number(span.TotalDays),
        Enum name => ConditionParser.Text(name.ToString()),
        IConvertible number => Quoting.Number(number.ToDouble(CultureInfo.InvariantCulture)),
        _ => throw ConditionScope.Invalid($"'{expression}' is no number, text, date or truth value."),
    };

    private static Type? EnumOf(Expression expression)
    {
        while (expression is UnaryExpression { NodeType: ExpressionType.Convert } conversion) expression = conversion.Operand;
        var type = Nullable.GetUnderlyingType(expression.Type) ?? expression.Type;
        return type.IsEnum ? type : null;
    }

    private static object? Value(Expression expression) => Expression.Lambda<Func<object?>>(Expression.Convert(expression, typeof(object))).Compile(preferInterpretation: true)();

    private bool DependsOnRow(Expression expression)
    {
        var search = new RowSearch(_row);
        search.Visit(expression);
        return search.Found;
    }

    private SolventException NoText(Expression expression) => ConditionScope.Invalid(
        $"'{expression}' in '{_condition}' has no text form.", "Write the condition with comparisons and arithmetic, or use Expect.On(rows).Rows(\"what it is\", row => …).");

    private sealed class RowSearch(ParameterExpression row) : ExpressionVisitor
    {
        public bool Found { get; private set; }

        protected override Expression VisitParameter(ParameterExpression node)
        {
            Found |= node == row;
            return node;
        }
    }
}
