using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Solvent.Analyzers.Comments;

/// <summary>Tells statements that somebody wrote as code from prose that happens to parse.</summary>
internal static class CodeStatement
{
    /// <summary>Whether a statement alone shows that the comment is code.</summary>
    public static bool Is(StatementSyntax statement) => CanBe(statement) && statement switch
    {
        // The fields of a file format are documented as declarations.
        LocalDeclarationStatementSyntax declaration => declaration.Modifiers.Count > 0 || declaration.UsingKeyword.RawKind != 0 || declaration.Declaration.Variables.Any(variable => variable.Initializer is not null),
        ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment } => !IsFormula(assignment),
        BlockSyntax block => block.Statements.Any(Is),
        _ => true,
    };

    /// <summary>Whether a statement can be code, if others beside it are.</summary>
    public static bool CanBe(StatementSyntax statement) => statement switch
    {
        ExpressionStatementSyntax { Expression: var expression } => IsEffect(expression),
        LocalDeclarationStatementSyntax { Declaration: var declaration } => IsDeclaration(declaration),
        // Prose has no empty statements and no bare blocks: "Note: x" is a label, "{ 1 }" a block.
        BlockSyntax block => block.Statements.All(CanBe),
        EmptyStatementSyntax or LabeledStatementSyntax or GotoStatementSyntax => false,
        ReturnStatementSyntax { Expression: IdentifierNameSyntax } or ThrowStatementSyntax { Expression: IdentifierNameSyntax } => false,
        ReturnStatementSyntax { Expression: null } or ThrowStatementSyntax { Expression: null } => false,
        _ => true,
    };

    private static bool IsEffect(ExpressionSyntax expression) => expression switch
    {
        // "parameter(s);" and "see(below);" are prose.
        InvocationExpressionSyntax { Expression: IdentifierNameSyntax name, ArgumentList.Arguments: var arguments }
            => char.IsUpper(name.Identifier.ValueText[0])
                || arguments.Count > 1
                || arguments.Any(argument => argument.Expression is not IdentifierNameSyntax)
                || name.Identifier.ValueText is "display" or "print",
        InvocationExpressionSyntax or AssignmentExpressionSyntax or AwaitExpressionSyntax or BaseObjectCreationExpressionSyntax or ConditionalAccessExpressionSyntax => true,
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PreIncrementExpression or (int)SyntaxKind.PreDecrementExpression } => true,
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PostIncrementExpression or (int)SyntaxKind.PostDecrementExpression } => true,
        _ => false,
    };

    /// <summary>"Trains models;" declares a variable for a compiler: a type and a name alone are code only when the type is one of C#.</summary>
    private static bool IsDeclaration(VariableDeclarationSyntax declaration)
        => declaration.Type is PredefinedTypeSyntax or GenericNameSyntax or ArrayTypeSyntax or NullableTypeSyntax
            || declaration.Variables.Any(variable => variable.Initializer is not null);

    /// <summary>"y = (m * x) + b;" explains a computation.</summary>
    private static bool IsFormula(AssignmentExpressionSyntax assignment) => assignment.DescendantNodes().All(node => node switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText.Length <= 2,
        BinaryExpressionSyntax or ParenthesizedExpressionSyntax or PrefixUnaryExpressionSyntax => true,
        LiteralExpressionSyntax => node.IsKind(SyntaxKind.NumericLiteralExpression),
        _ => false,
    });
}
