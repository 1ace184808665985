using System.Reflection;

namespace Solvent.Tables;

/// <summary>Copies objects: a row each, a column for each public property or field.</summary>
internal static class RowReader
{
    public static Table Read<T>(IEnumerable<T> rows, string name)
    {
        var members = Readable(typeof(T)).Select(Member).ToList();
        if (members.Count == 0)
        {
            throw new SolventException("table-unreadable", $"'{typeof(T).Name}' has no public property or field to make a column of.")
            {
                Hint = "Pass rows of a record or an anonymous type: rows.Select(row => new { row.Id, row.Delay }).",
            };
        }

        long count = 0;
        foreach (var row in rows)
        {
            count++;
            foreach (var (builder, read) in members) builder.Add(row is null ? null : read(row));
        }

        return new Table(name, [.. members.Select(member => member.Builder.Build())], count);
    }

    /// <summary>The public properties and fields of a type, in the order of their declaration.</summary>
    public static IEnumerable<RowMember> Readable(Type type) => RowColumns.Of(type).Select(member => member is PropertyInfo property
        ? new RowMember(RowColumns.NameOf(member), property.PropertyType, property.GetValue)
        : new RowMember(RowColumns.NameOf(member), ((FieldInfo)member).FieldType, ((FieldInfo)member).GetValue));

    private static (ColumnBuilder Builder, Func<object, object?> Read) Member(RowMember member)
    {
        var (kind, storageType) = ClrTypes.Of(member.Type);
        return (ColumnBuilder.Create(member.Name, kind, storageType), member.Read);
    }
}
