namespace Solvent.Kernel.Errors;

/// <summary>Names of types as they stand in code.</summary>
internal static class TypeName
{
    /// <summary>The name without its namespace, with type arguments: <c>Dictionary&lt;String, Int32&gt;</c>.</summary>
    public static string Of(Type type)
    {
        var tick = type.Name.IndexOf('`', StringComparison.Ordinal);
        return tick < 0 ? type.Name : $"{type.Name[..tick]}<{string.Join(", ", type.GetGenericArguments().Select(Of))}>";
    }
}
