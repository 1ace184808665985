using System.Reflection;

namespace Solvent.Tables;

/// <summary>Copies objects: a row each, a column for each public property or field.</summary>
internal static class RowReader
{
    public static Table Read<T>(IEnumerable<T> rows, string name)
    {
        var members = Members(typeof(T)).ToList();
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

    private static IEnumerable<(ColumnBuilder Builder, Func<object, object?> Read)> Members(Type type)
    {
        foreach (var member in type.GetMembers(BindingFlags.Public | BindingFlags.Instance).OrderBy(member => member.MetadataToken))
        {
            (Type Type, Func<object, object?> Read)? reader = member switch
            {
                PropertyInfo { CanRead: true } property when property.GetIndexParameters().Length == 0 => (property.PropertyType, property.GetValue),
                FieldInfo field => (field.FieldType, field.GetValue),
                _ => null,
            };
            if (reader is not { } found) continue;
            var (kind, storageType) = ClrTypes.Of(found.Type);
            yield return (ColumnBuilder.Create(member.Name, kind, storageType), found.Read);
        }
    }
}
