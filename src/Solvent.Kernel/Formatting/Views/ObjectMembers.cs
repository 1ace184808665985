using System.Reflection;
using System.Runtime.CompilerServices;

namespace Solvent.Kernel.Formatting.Views;

/// <summary>The parts of an object that are shown: public properties and fields, those of base classes first, in the order of their declaration.</summary>
internal static class ObjectMembers
{
    // Weak, because the types of a notebook can be unloaded with it.
    private static readonly ConditionalWeakTable<Type, IReadOnlyList<ObjectMember>> Known = [];

    public static IReadOnlyList<ObjectMember> Of(Type type) => Known.GetValue(type, Find);

    private static IReadOnlyList<ObjectMember> Find(Type type)
    {
        const BindingFlags Own = BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly;
        var hierarchy = new Stack<Type>();
        for (var current = type; current is not null && current != typeof(object); current = current.BaseType) hierarchy.Push(current);
        var members = new List<ObjectMember>();
        foreach (var each in hierarchy)
        {
            foreach (var member in each.GetProperties(Own).Cast<MemberInfo>().Concat(each.GetFields(Own)).OrderBy(member => member is FieldInfo).ThenBy(member => member.MetadataToken))
            {
                if (Readable(member) is not { } readable) continue;
                // A derived class may override or hide what its base class has.
                var known = members.FindIndex(other => other.Name == readable.Name);
                if (known < 0) members.Add(readable);
                else members[known] = readable;
            }
        }

        return members;
    }

    private static ObjectMember? Readable(MemberInfo member) => member switch
    {
        PropertyInfo { GetMethod.IsPublic: true } property when property.GetIndexParameters().Length == 0 && IsShowable(property.PropertyType)
            => new ObjectMember(property.Name, property.PropertyType, property.GetValue),
        FieldInfo field when IsShowable(field.FieldType) => new ObjectMember(field.Name, field.FieldType, field.GetValue),
        _ => null,
    };

    private static bool IsShowable(Type type) => !type.IsByRefLike && !type.IsPointer && !type.IsByRef && !type.IsFunctionPointer;
}
