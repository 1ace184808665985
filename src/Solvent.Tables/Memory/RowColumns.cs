using System.ComponentModel.DataAnnotations.Schema;
using System.Reflection;

namespace Solvent.Tables;

/// <summary>The columns that objects have as rows.</summary>
public static class RowColumns
{
    /// <summary>The public properties and fields that become columns, in the order of their declaration.</summary>
    public static IEnumerable<MemberInfo> Of(Type type)
    {
        const BindingFlags Instance = BindingFlags.Public | BindingFlags.Instance;
        // The order of declaration is that of the metadata tokens.
        return type.GetProperties(Instance)
            .Where(property => property.CanRead && property.GetIndexParameters().Length == 0)
            .OrderBy(property => property.MetadataToken)
            .Concat<MemberInfo>(type.GetFields(Instance).OrderBy(field => field.MetadataToken));
    }

    /// <summary>What the column of a property or field is called: what <c>[Column("…")]</c> says, or its own name.</summary>
    public static string NameOf(MemberInfo member) => member.GetCustomAttribute<ColumnAttribute>()?.Name ?? member.Name;
}
