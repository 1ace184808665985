using System.Globalization;
using System.Numerics;
using Microsoft.CodeAnalysis.CSharp;

namespace Solvent.Notebooks;

/// <summary>A type of C# whose values can be written as one literal.</summary>
/// <param name="Name">Its keyword.</param>
/// <param name="Read">Reads what a person wrote; <see langword="null"/> when it is no value of the type.</param>
internal sealed record ParameterKind(string Name, Func<string, ParameterValue?> Read)
{
    private const NumberStyles Real = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    private static readonly Dictionary<string, ParameterKind> Kinds = new[]
    {
        Integer("int", int.MinValue, int.MaxValue, ""),
        Integer("long", long.MinValue, long.MaxValue, "L"),
        Integer("short", short.MinValue, short.MaxValue, ""),
        Integer("sbyte", sbyte.MinValue, sbyte.MaxValue, ""),
        Integer("byte", byte.MinValue, byte.MaxValue, ""),
        Integer("ushort", ushort.MinValue, ushort.MaxValue, ""),
        Integer("uint", uint.MinValue, uint.MaxValue, "u"),
        Integer("ulong", ulong.MinValue, ulong.MaxValue, "ul"),
        new ParameterKind("double", ReadDouble),
        new ParameterKind("float", ReadSingle),
        new ParameterKind("decimal", text => decimal.TryParse(text, Real, CultureInfo.InvariantCulture, out var number) ? Of(Invariant(number), "m") : null),
        new ParameterKind("bool", text => bool.TryParse(text, out var value) ? Of(value ? "true" : "false") : null),
        new ParameterKind("string", text => new ParameterValue(text, SymbolDisplay.FormatLiteral(text, quote: true))),
        new ParameterKind("char", text => text is [var character] ? new ParameterValue(text, SymbolDisplay.FormatLiteral(character, quote: true)) : null),
    }.ToDictionary(kind => kind.Name, StringComparer.Ordinal);

    private static readonly Dictionary<string, string> Keywords = new(StringComparer.Ordinal)
    {
        ["Int32"] = "int", ["Int64"] = "long", ["Int16"] = "short", ["SByte"] = "sbyte", ["Byte"] = "byte", ["UInt16"] = "ushort", ["UInt32"] = "uint",
        ["UInt64"] = "ulong", ["Double"] = "double", ["Single"] = "float", ["Decimal"] = "decimal", ["Boolean"] = "bool", ["String"] = "string", ["Char"] = "char",
    };

    /// <summary>The kind that C# calls so, by its keyword or the name of the type; <see langword="null"/> for any other type.</summary>
    public static ParameterKind? Find(string name)
    {
        if (name.StartsWith("System.", StringComparison.Ordinal)) name = name["System.".Length..];
        return Kinds.GetValueOrDefault(Keywords.GetValueOrDefault(name, name));
    }

    private static ParameterKind Integer(string name, BigInteger least, BigInteger most, string suffix) => new(
        name,
        text => BigInteger.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? Of(number.ToString(CultureInfo.InvariantCulture), suffix)
            : null);

    private static ParameterValue? ReadDouble(string text)
    {
        if (!double.TryParse(text, Real, CultureInfo.InvariantCulture, out var number)) return null;
        if (double.IsFinite(number)) return Of(Invariant(number), "d");
        return new ParameterValue(Invariant(number), double.IsNaN(number) ? "double.NaN" : number > 0 ? "double.PositiveInfinity" : "double.NegativeInfinity");
    }

    private static ParameterValue? ReadSingle(string text)
    {
        if (!float.TryParse(text, Real, CultureInfo.InvariantCulture, out var number)) return null;
        if (float.IsFinite(number)) return Of(Invariant(number), "f");
        return new ParameterValue(Invariant(number), float.IsNaN(number) ? "float.NaN" : number > 0 ? "float.PositiveInfinity" : "float.NegativeInfinity");
    }

    private static string Invariant(IFormattable number) => number.ToString(format: null, CultureInfo.InvariantCulture);

    private static ParameterValue Of(string text, string suffix = "") => new(text, text + suffix);
}
