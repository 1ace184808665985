using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Solvent.Promotion.Reading;

namespace Solvent.Promotion.Writing.Code;

/// <summary>Writes what went to the console to a log, with a placeholder for each value.</summary>
internal sealed class LogCalls(CodeRewriter rewriter, SemanticModel model)
{
    private readonly HashSet<string> _placeholders = new(StringComparer.Ordinal);
    private readonly List<string> _values = [];

    /// <summary>The method of the logger for a call of the console; <see langword="null"/> for another call.</summary>
    public static string? Level(IMethodSymbol? method) => method switch
    {
        { Name: "WriteLine" or "Write", ContainingType: { Name: "Console", ContainingNamespace.Name: "System" } } => "LogInformation",
        _ => null,
    };

    public string Write(InvocationExpressionSyntax call, string level)
    {
        var arguments = call.ArgumentList.Arguments;
        var template = arguments.Count switch
        {
            0 => "\"\"",
            1 => Template(arguments[0].Expression),
            _ => Composite(arguments),
        };
        return $"{PipelineMembers.Logger}.{level}({string.Join(", ", _values.Prepend(template))})";
    }

    private string Template(ExpressionSyntax expression) => expression switch
    {
        InterpolatedStringExpressionSyntax interpolated when !IsManyDollars(interpolated) => Interpolated(interpolated),
        LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } literal when !literal.Token.ValueText.Contains('{', StringComparison.Ordinal) && !literal.Token.ValueText.Contains('}', StringComparison.Ordinal) => literal.ToString(),
        LiteralExpressionSyntax { Token.Value: string text } => Quoted(Escaped(text)),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum when model.GetTypeInfo(sum).Type?.SpecialType == SpecialType.System_String => Quoted(string.Concat(Parts(sum).Select(Part))),
        _ => Quoted(Placeholder(expression, "Message", "")),
    };

    private static bool IsManyDollars(InterpolatedStringExpressionSyntax interpolated) => interpolated.StringStartToken.Text.Count(character => character == '$') > 1;

    /// <summary>The text stays as it is spelled, escapes and all.</summary>
    private string Interpolated(InterpolatedStringExpressionSyntax interpolated)
    {
        var contents = interpolated.Contents.Select(content => content is InterpolationSyntax hole
            ? Placeholder(hole.Expression, null, $"{hole.AlignmentClause?.ToString().Trim()}{hole.FormatClause?.ToString().Trim()}")
            : content.ToString());
        return $"{interpolated.StringStartToken.Text.Replace("$", "", StringComparison.Ordinal)}{string.Concat(contents)}{interpolated.StringEndToken.Text}";
    }

    private string Composite(SeparatedSyntaxList<ArgumentSyntax> arguments)
    {
        if (arguments[0].Expression is not LiteralExpressionSyntax { Token.Value: string format }) return Quoted(Placeholder(arguments[0].Expression, "Message", ""));
        var names = arguments.Skip(1).Select(argument => Placeholder(argument.Expression, null, "")).ToList();
        for (var index = 0; index < names.Count; index++)
        {
            var name = names[index][1..^1];
            format = format.Replace($"{{{index}}}", names[index], StringComparison.Ordinal)
                .Replace($"{{{index}:", $"{{{name}:", StringComparison.Ordinal)
                .Replace($"{{{index},", $"{{{name},", StringComparison.Ordinal);
        }

        return Quoted(format);
    }

    private static IEnumerable<ExpressionSyntax> Parts(ExpressionSyntax expression)
        => expression is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum ? Parts(sum.Left).Append(sum.Right) : [expression];

    private string Part(ExpressionSyntax expression)
        => expression is LiteralExpressionSyntax { Token.Value: string text } ? Escaped(text) : Placeholder(expression, null, "");

    private string Placeholder(ExpressionSyntax expression, string? name, string format)
    {
        var unique = Identifiers.Unique(name ?? NameOf(expression), _placeholders);
        var value = rewriter.Visit(expression)!.ToString();
        // An array would be taken for the list of all values.
        _values.Add(model.GetTypeInfo(expression).Type is IArrayTypeSymbol ? $"(object){value}" : value);
        return $"{{{unique}{format}}}";
    }

    private static string NameOf(ExpressionSyntax expression)
    {
        var name = expression switch
        {
            IdentifierNameSyntax identifier => identifier.Identifier.ValueText,
            MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ToString" or "ToArray" or "ToList" or "Round" or "Format" or "Join" } access } call
                => access.Expression is IdentifierNameSyntax { Identifier.ValueText: "Math" or "String" } or PredefinedTypeSyntax ? call.ArgumentList.Arguments.LastOrDefault() is { } argument ? NameOf(argument.Expression) : "" : NameOf(access.Expression),
            InvocationExpressionSyntax call => NameOf(call.Expression),
            ElementAccessExpressionSyntax access => NameOf(access.Expression),
            ParenthesizedExpressionSyntax inner => NameOf(inner.Expression),
            AwaitExpressionSyntax waited => NameOf(waited.Expression),
            CastExpressionSyntax cast => NameOf(cast.Expression),
            PostfixUnaryExpressionSyntax suppressed => NameOf(suppressed.Operand),
            _ => "",
        };
        var version = name.IndexOf("__", StringComparison.Ordinal);
        return Identifiers.Pascal(version > 0 ? name[..version] : name) is { Length: > 0 } pascal ? pascal : "Value";
    }

    private static string Escaped(string text) => text.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);

    private static string Quoted(string text) => SymbolDisplay.FormatLiteral(text, quote: true);
}
