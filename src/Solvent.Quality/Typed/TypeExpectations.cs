using System.ComponentModel.DataAnnotations;
using System.Reflection;
using Solvent.Tables;

namespace Solvent.Quality;

/// <summary>Reads the expectations that the attributes of a type state, with the kind of each property first.</summary>
internal static class TypeExpectations
{
    public static TypedExpectations<T> Read<T>()
    {
        var typed = new TypedExpectations<T>();
        var members = RowColumns.Of(typeof(T)).ToDictionary(member => RowColumns.NameOf(member), StringComparer.Ordinal);
        typed.That([.. Table.FromRows(Array.Empty<T>()).Columns.SelectMany(column => OfColumn(column, members[column.Name])), .. OfType(typeof(T))]);
        return typed;
    }

    private static IEnumerable<string> OfColumn(Column column, MemberInfo member)
    {
        var name = Quoting.Name(column.Name);
        var type = member is PropertyInfo property ? property.PropertyType : ((FieldInfo)member).FieldType;
        yield return $"{name} is {Kind(column)}";
        if ((Nullable.GetUnderlyingType(type) ?? type) is { IsEnum: true } names) yield return $"{name} one of {string.Join(", ", Enum.GetNames(names).Select(Quoting.ListItem))}";
        foreach (var line in Attributes(member).SelectMany(attribute => Lines(attribute, column.Name))) yield return line;
    }

    private static IEnumerable<string> OfType(Type type) => type.GetCustomAttributes<ExpectationAttribute>().SelectMany(attribute => attribute.ToLines(null));

    /// <summary>The attributes of a property, and those of the parameter that a record makes it of.</summary>
    private static IEnumerable<Attribute> Attributes(MemberInfo member)
    {
        var parameter = member.DeclaringType!.GetConstructors()
            .SelectMany(constructor => constructor.GetParameters())
            .FirstOrDefault(parameter => parameter.Name == member.Name && parameter.ParameterType == (member as PropertyInfo)?.PropertyType);
        return member.GetCustomAttributes().Concat(parameter?.GetCustomAttributes() ?? []);
    }

    private static IEnumerable<string> Lines(Attribute attribute, string column)
    {
        var name = Quoting.Name(column);
        return attribute switch
        {
            ExpectationAttribute own => own.ToLines(column),
            RequiredAttribute => [$"{name} not missing"],
            KeyAttribute => [$"{name} not missing", $"{name} unique"],
            RangeAttribute range => [RangeLine.Of(range, column)],
            StringLengthAttribute length => [$"{name} length between {length.MinimumLength} and {length.MaximumLength}"],
            LengthAttribute length => [$"{name} length between {length.MinimumLength} and {length.MaximumLength}"],
            MinLengthAttribute length => [$"{name} length at least {length.Length}"],
            MaxLengthAttribute { Length: > 0 } length => [$"{name} length at most {length.Length}"],
            RegularExpressionAttribute pattern => [$"{name} matches {Quoting.Pattern($"^(?:{pattern.Pattern})$")}"],
            AllowedValuesAttribute allowed => [$"{name} one of {ValuesOf(allowed.Values)}"],
            DeniedValuesAttribute denied => [$"{name} without sentinels {ValuesOf(denied.Values)}"],
            _ => [],
        };
    }

    private static string ValuesOf(IEnumerable<object?> values) => string.Join(", ", values.Where(value => value is not null).Select(value => Quoting.ListItem(AttributeValue.Format(value!))));

    private static string Kind(Column column) => column.Kind == ColumnKind.Number && column.StorageType is not ("DOUBLE" or "FLOAT" or "DECIMAL") ? "integer" : column.Kind.ToString();
}
