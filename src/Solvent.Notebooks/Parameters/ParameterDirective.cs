using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Solvent.Notebooks;

/// <summary>Reads <c>#!param trees = 100 // how many</c> and <c>#!param double rate = 0.1</c>.</summary>
public static class ParameterDirective
{
    /// <summary>The name of the magic command, without <c>#!</c>.</summary>
    public const string Name = "param";

    private static readonly CSharpParseOptions Options = new(LanguageVersion.Latest);

    /// <summary>Whether a directive declares a parameter.</summary>
    public static bool Is(Directive directive)
        => directive.Kind == DirectiveKind.Magic && string.Equals(directive.Name, Name, StringComparison.OrdinalIgnoreCase);

    /// <summary>The parameter that a directive declares.</summary>
    /// <param name="directive">A directive <c>#!param</c>.</param>
    /// <param name="file">The notebook that messages name.</param>
    /// <param name="cell">The cell that it is in, 0-based; -1 when that is not known.</param>
    /// <exception cref="SolventException"><c>parameter-malformed</c>, with the line in the cell.</exception>
    public static NotebookParameter Parse(Directive directive, string? file = null, int cell = -1)
    {
        var (type, name, value) = Read(directive.Arguments) ?? throw Malformed("declares no variable with a default");
        var declared = type is null ? ParameterType.Of(value) : ParameterType.Parse(type);
        if (declared is null) throw Malformed(type is null ? "has a default that is no literal" : $"has the type '{type}', of which there are no literals");
        return new NotebookParameter(name, declared.Name, value.ToString(), cell, directive.Line)
        {
            Type = declared,
            DefaultValue = declared.Read(value) ?? throw Malformed($"has a default that is no {declared.Name}"),
            Description = ParameterComment.After(directive.Arguments[value.Span.End..]),
            IsDirective = true,
        };

        SolventException Malformed(string problem) => new("parameter-malformed", $"The line '#!param {directive.Arguments}' {problem}.")
        {
            File = file,
            Cell = cell < 0 ? null : cell,
            Line = directive.Line,
            Hint = "Write #!param trees = 100, or with a type #!param double rate = 0.1. A default is a number, a text, true or false, or a list of these.",
        };
    }

    /// <summary>
    /// The declaration that a directive stands for, as long as the directive, so that what follows it keeps its place; <see langword="null"/> for
    /// other directives and malformed ones.
    /// </summary>
    public static string? Declaration(Directive directive)
    {
        if (!Is(directive) || Read(directive.Arguments) is not var (type, _, value)) return null;
        var text = new char[directive.Span.Length];
        text.AsSpan().Fill(' ');
        // One place further left, which leaves room for the semicolon.
        var start = directive.ArgumentsStart - directive.Span.Start - 1;
        var code = directive.Arguments[..value.Span.End];
        if (type is null) "var".CopyTo(text);
        code.CopyTo(text.AsSpan(start));
        text[start + code.Length] = ';';
        directive.Arguments.AsSpan(code.Length).CopyTo(text.AsSpan(start + code.Length + 1));
        return new string(text);
    }

    private static (string? Type, string Name, ExpressionSyntax Value)? Read(string arguments)
    {
        // A comment must not take the semicolon with it.
        var statement = SyntaxFactory.ParseStatement(arguments + "\n;", options: Options, consumeFullText: true);
        if (statement.ContainsDiagnostics && statement.GetDiagnostics().Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)) return null;
        return statement switch
        {
            ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression, Left: IdentifierNameSyntax name } assignment }
                => (null, name.Identifier.ValueText, assignment.Right),
            LocalDeclarationStatementSyntax { Modifiers.Count: 0, Declaration: { Variables: [{ Initializer.Value: { } value } variable] } declaration }
                => (declaration.Type.IsVar ? null : declaration.Type.ToString(), variable.Identifier.ValueText, value),
            _ => null,
        };
    }
}
