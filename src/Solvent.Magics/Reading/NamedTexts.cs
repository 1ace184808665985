using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Solvent.Kernel;

namespace Solvent.Magics.Reading;

/// <summary>
/// The texts that code hands to calls which may read: literals, and what is put together of literals and variables that hold text. A variable counts where
/// it is used, not where it gets its value; what is handed to calls that write by their name does not count.
/// </summary>
/// <param name="code">The code.</param>
/// <param name="variables">The variables of the session, asked for only when the code names one.</param>
internal sealed class NamedTexts(SyntaxTree code, Func<IReadOnlyList<SessionVariable>> variables)
{
    private readonly Dictionary<string, string?> _locals = new(StringComparer.Ordinal);
    private Dictionary<string, string>? _variables;

    public IReadOnlyList<NamedText> Read()
    {
        var texts = new List<NamedText>();
        Visit(code.GetRoot(), texts);
        return texts;
    }

    private void Visit(SyntaxNode node, List<NamedText> texts)
    {
        if (node is AttributeListSyntax or UsingDirectiveSyntax or TypeSyntax and not IdentifierNameSyntax) return;
        if (node is ExpressionSyntax expression && Text(expression) is { } text)
        {
            if (!FileUse.IsValueOfVariable(expression) && FileUse.MayRead(expression)) texts.Add(new NamedText(text, FileUse.MayReadFolder(expression)));
            return;
        }

        foreach (var child in node.ChildNodes()) Visit(child, texts);
        if (node is VariableDeclaratorSyntax { Initializer.Value: var value } declared) _locals[declared.Identifier.ValueText] = Text(value);
        if (node is AssignmentExpressionSyntax { Left: IdentifierNameSyntax left } assigned && assigned.IsKind(SyntaxKind.SimpleAssignmentExpression))
        {
            _locals[left.Identifier.ValueText] = Text(assigned.Right);
        }
    }

    /// <summary>The text of an expression, as far as it can be known before it runs.</summary>
    private string? Text(ExpressionSyntax expression) => expression switch
    {
        LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.StringLiteralExpression) => literal.Token.ValueText,
        ParenthesizedExpressionSyntax inner => Text(inner.Expression),
        IdentifierNameSyntax name when FileUse.IsValue(name) => Variable(name.Identifier.ValueText),
        BinaryExpressionSyntax sum when sum.IsKind(SyntaxKind.AddExpression) => Joined([sum.Left, sum.Right], string.Concat),
        InterpolatedStringExpressionSyntax interpolated => Interpolated(interpolated),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var type, Name.Identifier.ValueText: "Combine" or "Join" } } call
            when type.ToString() is "Path" or "System.IO.Path" => Joined(call.ArgumentList.Arguments.Select(argument => argument.Expression), Path.Combine),
        _ => null,
    };

    private string? Joined(IEnumerable<ExpressionSyntax> parts, Func<string[], string> join)
    {
        var texts = parts.Select(Text).ToArray();
        return texts.Length == 0 || Array.Exists(texts, text => text is null) ? null : join(texts!);
    }

    private string? Interpolated(InterpolatedStringExpressionSyntax text)
    {
        var parts = text.Contents.Select(part => part switch
        {
            InterpolatedStringTextSyntax literal => literal.TextToken.ValueText,
            InterpolationSyntax { AlignmentClause: null, FormatClause: null } hole => Text(hole.Expression),
            _ => null,
        }).ToList();
        return parts.Contains(null) ? null : string.Concat(parts);
    }

    private string? Variable(string name)
    {
        if (_locals.TryGetValue(name, out var local)) return local;
        _variables ??= variables()
            .Select(variable => (variable.Name, Text: variable.Value switch { string text => text, FileSystemInfo file => file.FullName, _ => null }))
            .Where(variable => variable.Text is not null)
            .GroupBy(variable => variable.Name, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Last().Text!, StringComparer.Ordinal);
        return _variables.GetValueOrDefault(name);
    }
}
