using System.Linq.Expressions;
using System.Reflection;
using Solvent.Tables;

namespace Solvent.Quality;

/// <summary>Columns as properties in code.</summary>
internal static class ColumnSelector
{
    /// <exception cref="SolventException"><c>expectation-invalid</c> for anything but a property of the row.</exception>
    public static string NameOf<T>(Expression<Func<T, object?>> selector) => Member(selector.Body, selector.Parameters[0]) is { } member
        ? RowColumns.NameOf(member)
        : throw ConditionScope.Invalid($"'{selector}' names no column.", "Write a property of the row: t => t.Km.");

    /// <summary>The property or field of the row that an expression is, conversions aside.</summary>
    public static MemberInfo? Member(Expression expression, ParameterExpression row)
    {
        while (expression is UnaryExpression { NodeType: ExpressionType.Convert or ExpressionType.ConvertChecked } conversion) expression = conversion.Operand;
        return expression is MemberExpression member && member.Expression == row ? member.Member : null;
    }
}
