using System.Buffers;

namespace Solvent.Tables;

/// <summary>Fields as RFC 4180 writes them.</summary>
public static class CsvField
{
    private static readonly SearchValues<char> NeedQuotes = SearchValues.Create(",\"\r\n");

    /// <summary>The field, in quotes where it must be; a missing value is empty.</summary>
    public static string Write(string? value) => value switch
    {
        null => "",
        _ when value.AsSpan().ContainsAny(NeedQuotes) => $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"",
        _ => value,
    };
}
