using System.Globalization;
using System.Numerics;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Solvent.Kernel.Formatting;

/// <summary>The text of values that have no parts worth showing. Independent of the machine's culture.</summary>
internal static class ScalarText
{
    private const int ShownBytes = 16;

    /// <summary>The text of <paramref name="value"/>, or <see langword="null"/> when it is a sequence or an object with parts.</summary>
    public static string? Of(object? value) => value switch
    {
        null => "null",
        string text => text,
        bool flag => flag ? "true" : "false",
        DBNull => "null",
        DateTime time => OfTime(time, time.Kind == DateTimeKind.Utc ? "Z" : ""),
        DateTimeOffset time => OfTime(time.DateTime, time.Offset == TimeSpan.Zero ? "Z" : time.ToString("zzz", CultureInfo.InvariantCulture)),
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture),
        Type type => TypeText.Of(type),
        byte[] bytes => OfBytes(bytes),
        ReadOnlyMemory<byte> bytes => OfBytes(bytes.Span),
        Memory<byte> bytes => OfBytes(bytes.Span),
        ReadOnlyMemory<char> text => text.ToString(),
        Memory<char> text => text.ToString(),
        Enum constant => constant.ToString(),
        IFormattable formattable when IsOfFramework(value.GetType()) => formattable.ToString(null, CultureInfo.InvariantCulture),
        Delegate function => $"{TypeText.Of(function.GetType())} {function.Method.Name}",
        ITuple => null,
        System.Collections.IEnumerable => null,
        _ when IsPair(value.GetType()) => null,
        _ => IsOfFramework(value.GetType()) && OverridesToString(value.GetType()) ? value.ToString() ?? "" : null,
    };

    public static bool IsNumber(object? value) => value is
        sbyte or byte or short or ushort or int or uint or long or ulong or Int128 or UInt128 or BigInteger or nint or nuint or Half or float or double or decimal;

    /// <summary>Whether the type says itself how its values read; what a compiler generates for records does not count.</summary>
    public static bool OverridesToString(Type type)
    {
        if (TypeText.IsAnonymous(type)) return false;
        var method = type.GetMethod(nameof(ToString), BindingFlags.Public | BindingFlags.Instance, Type.EmptyTypes);
        return method is not null && method.DeclaringType != typeof(object) && method.DeclaringType != typeof(ValueType)
            && !method.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false);
    }

    // It prints itself, but a sequence of pairs reads better as a table.
    private static bool IsPair(Type type) => type == typeof(System.Collections.DictionaryEntry) || type.IsGenericType && type.GetGenericTypeDefinition() == typeof(KeyValuePair<,>);

    private static bool IsOfFramework(Type type) => type.Namespace is { } name && (name == "System" || name.StartsWith("System.", StringComparison.Ordinal));

    private static string OfTime(DateTime time, string zone)
        => time.ToString(time.TimeOfDay == TimeSpan.Zero && zone.Length == 0 ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture) + zone;

    private static string OfBytes(ReadOnlySpan<byte> bytes)
    {
        var shown = string.Join(' ', Convert.ToHexString(bytes[..Math.Min(bytes.Length, ShownBytes)]).Chunk(2).Select(pair => new string(pair)));
        return $"byte[{bytes.Length.ToString(CultureInfo.InvariantCulture)}] {shown}{(bytes.Length > ShownBytes ? " …" : "")}".TrimEnd();
    }
}
