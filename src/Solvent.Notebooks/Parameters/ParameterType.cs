using System.Text.Json;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Solvent.Notebooks;

/// <summary>The type of a parameter: numbers, <c>bool</c>, <c>char</c>, <c>string</c>, those that may be <see langword="null"/>, and arrays of them.</summary>
public sealed class ParameterType
{
    private readonly ParameterKind _kind;
    private readonly bool _isNullable;
    private readonly bool _isArray;

    private ParameterType(ParameterKind kind, bool isNullable, bool isArray) => (_kind, _isNullable, _isArray) = (kind, isNullable, isArray);

    /// <summary>The type as C# writes it: <c>double</c>, <c>int[]</c>, <c>string?</c>.</summary>
    public string Name => _kind.Name + (_isArray ? "[]" : "") + (_isNullable ? "?" : "");

    /// <summary>Whether its values are whole numbers.</summary>
    public bool IsInteger => !_isArray && _kind.Name is "int" or "long" or "short" or "sbyte" or "byte" or "ushort" or "uint" or "ulong";

    /// <summary>Whether its values are numbers.</summary>
    public bool IsNumber => IsInteger || (!_isArray && _kind.Name is "double" or "float" or "decimal");

    /// <summary>The type that C# writes so; <see langword="null"/> when its values are no literals.</summary>
    public static ParameterType? Parse(string text)
    {
        var isNullable = text.EndsWith('?');
        if (isNullable) text = text[..^1].TrimEnd();
        var isArray = text.EndsWith("[]", StringComparison.Ordinal);
        if (isArray) text = text[..^2].TrimEnd();
        return ParameterKind.Find(text) is { } kind ? new ParameterType(kind, isNullable, isArray) : null;
    }

    /// <summary>The type that a value has by itself: <c>int</c> for <c>100</c>, <c>double</c> for <c>0.1</c>, then <c>bool</c>, <c>string</c>.</summary>
    public static ParameterType Infer(string text)
    {
        string[] kinds = ["int", "long", "double", "bool"];
        return Parse(Array.Find(kinds, kind => ParameterKind.Find(kind)!.Read(text) is not null) ?? "string")!;
    }

    /// <summary>Reads what a person wrote: <c>100</c>, <c>true</c>, <c>null</c>, and for an array <c>[64, 32]</c> or <c>64,32</c>.</summary>
    /// <returns><see langword="null"/> when it is no value of this type.</returns>
    public ParameterValue? Read(string text)
    {
        if (_isNullable && text == "null") return new ParameterValue("null", "null");
        if (_isArray) return Elements(text) is { } elements ? Read(elements) : null;
        return _kind.Read(_kind.Name is "string" or "char" ? text : text.Trim());
    }

    /// <summary>Reads the elements of an array.</summary>
    /// <returns><see langword="null"/> when they are no values of this type.</returns>
    public ParameterValue? Read(IReadOnlyList<string> elements)
    {
        if (!_isArray) return null;
        var values = elements.Select(element => _kind.Read(element)).ToList();
        if (values.Contains(null)) return null;
        var texts = values.Select(value => _kind.Name is "string" or "char" ? JsonSerializer.Serialize(value!.Text) : value!.Text);
        return new ParameterValue($"[{string.Join(',', texts)}]", $"new {_kind.Name}[] {{ {string.Join(", ", values.Select(value => value!.Literal))} }}");
    }

    /// <summary>The type of a literal; <see langword="null"/> for any other expression.</summary>
    internal static ParameterType? Of(ExpressionSyntax expression)
    {
        if (ParameterLiteral.Elements(expression) is not { } elements) return ParameterLiteral.KindOf(expression) is { } kind ? Parse(kind) : null;
        var kinds = elements.Select(ParameterLiteral.KindOf).Distinct(StringComparer.Ordinal).ToList();
        // Of whole and other numbers, C# makes other ones.
        if (kinds.Contains("double")) kinds.Remove("int");
        return kinds is [{ } only] ? Parse(only + "[]") : null;
    }

    /// <summary>The value of a literal, if it is one of this type.</summary>
    internal ParameterValue? Read(ExpressionSyntax expression)
    {
        if (_isNullable && expression.RawKind == (int)SyntaxKind.NullLiteralExpression) return Read("null");
        if (!_isArray) return ParameterLiteral.TextOf(expression) is { } text && (_kind.Name == "string") == (ParameterLiteral.KindOf(expression) == "string") ? _kind.Read(text) : null;
        var texts = ParameterLiteral.Elements(expression)?.Select(ParameterLiteral.TextOf).ToList();
        return texts is null || texts.Contains(null) ? null : Read([.. texts.OfType<string>()]);
    }

    private static string[]? Elements(string text)
    {
        text = text.Trim();
        if (!text.StartsWith('[')) return text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        try
        {
            using var array = JsonDocument.Parse(text);
            return [.. array.RootElement.EnumerateArray().Select(element => element.ValueKind == JsonValueKind.String ? element.GetString()! : element.GetRawText())];
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
