namespace Solvent.Promotion.Serving;

/// <summary>The types that columns of ML.NET have, as C# writes them.</summary>
internal static class ServiceTypes
{
    private static readonly Dictionary<string, string> ByName = new(StringComparer.Ordinal)
    {
        ["Single"] = "float",
        ["Double"] = "double",
        ["SByte"] = "sbyte",
        ["Byte"] = "byte",
        ["Int16"] = "short",
        ["UInt16"] = "ushort",
        ["Int32"] = "int",
        ["UInt32"] = "uint",
        ["Int64"] = "long",
        ["UInt64"] = "ulong",
        ["Boolean"] = "bool",
        ["String"] = "string",
        ["DateTime"] = "DateTime",
        ["DateTimeOffset"] = "DateTimeOffset",
        ["TimeSpan"] = "TimeSpan",
        ["ReadOnlyMemory<char>"] = "string",
    };

    /// <summary>The keyword of a type; <see langword="null"/> for one that no column has.</summary>
    public static string? Known(string type)
    {
        var name = type.StartsWith("System.", StringComparison.Ordinal) ? type["System.".Length..] : type;
        return ByName.GetValueOrDefault(name) ?? (ByName.ContainsValue(name) ? name : null);
    }

    /// <summary>Whether values of a type may be infinite.</summary>
    public static bool IsReal(string type) => type is "float" or "double";

    /// <summary>What a message calls a value of a type: <c>a number</c>.</summary>
    public static string Called(string type) => type switch
    {
        "string" => "a text",
        "bool" => "true or false",
        "DateTime" or "DateTimeOffset" => "a time",
        "TimeSpan" => "a duration",
        _ => "a number",
    };
}
