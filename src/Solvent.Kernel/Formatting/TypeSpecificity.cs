namespace Solvent.Kernel.Formatting;

/// <summary>Orders the types that a value has from the most to the least specific.</summary>
internal static class TypeSpecificity
{
    /// <summary>
    /// The type, its base classes, then its interfaces (before those that they extend), then <see cref="object"/>; behind each constructed
    /// generic type its open form.
    /// </summary>
    public static IEnumerable<Type> Order(Type type)
    {
        var classes = new List<Type>();
        for (var current = type; current is not null && current != typeof(object); current = current.BaseType) classes.Add(current);
        var interfaces = type.GetInterfaces().OrderByDescending(each => each.GetInterfaces().Length).ThenBy(each => each.FullName, StringComparer.Ordinal);
        return classes.Concat(interfaces).Append(typeof(object)).SelectMany(WithOpenForm);
    }

    private static Type[] WithOpenForm(Type type) => type.IsConstructedGenericType ? [type, type.GetGenericTypeDefinition()] : [type];
}
