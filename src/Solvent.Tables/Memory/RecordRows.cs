using System.Collections;
using System.Reflection;

namespace Solvent.Tables;

/// <summary>Sequences of objects as rows: a column for each public property or field, or one for plain values.</summary>
internal static class RecordRows
{
    /// <summary>The rows of a sequence, or <see langword="null"/> when nothing tells its columns.</summary>
    public static RowSource? Of(IEnumerable sequence)
    {
        if (ElementType(sequence) is not { } type) return null;
        if (IsPlain(type)) return new RowSource([new RowSourceColumn("value", ClrTypes.Declarable(type))], PlainRows(sequence));
        var members = RowReader.Readable(type).DistinctBy(member => member.Name, StringComparer.OrdinalIgnoreCase).ToList();
        return members.Count == 0
            ? null
            : new RowSource([.. members.Select(member => new RowSourceColumn(member.Name, ClrTypes.Declarable(member.Type)))], Rows(sequence, members));
    }

    private static IEnumerable<object?[]> PlainRows(IEnumerable sequence)
    {
        foreach (var item in sequence) yield return [item];
    }

    private static IEnumerable<object?[]> Rows(IEnumerable sequence, List<RowMember> members)
    {
        foreach (var item in sequence)
        {
            var row = new object?[members.Count];
            for (var i = 0; i < row.Length && item is not null; i++) row[i] = Read(members[i], item);
            yield return row;
        }
    }

    private static object? Read(RowMember member, object item)
    {
        try
        {
            return member.Read(item);
        }
        catch (TargetInvocationException exception)
        {
            throw new SolventException("table-unreadable", $"The property '{member.Name}' of a '{item.GetType().Name}' cannot be read: {exception.InnerException!.Message}", exception)
            {
                Hint = "Select the properties that you need: rows.Select(row => new { row.Id, row.Delay }).ToList().",
            };
        }
    }

    private static Type? ElementType(IEnumerable sequence)
    {
        var declared = sequence.GetType().GetInterfaces()
            .Where(each => each.IsGenericType && each.GetGenericTypeDefinition() == typeof(IEnumerable<>))
            .Select(each => each.GetGenericArguments()[0])
            .FirstOrDefault();
        if (declared is not null && declared != typeof(object)) return declared;
        return sequence is ICollection { Count: > 0 } collection ? collection.Cast<object?>().FirstOrDefault(item => item is not null)?.GetType() : null;
    }

    private static bool IsPlain(Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        return plain.IsPrimitive || plain.IsEnum || plain == typeof(string) || typeof(IFormattable).IsAssignableFrom(plain);
    }
}
