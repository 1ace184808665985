using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Solvent.Analyzers.Torch;

/// <summary>Tells whether the result of a module goes into a backward pass, by the names of the variables on the way.</summary>
internal static class TrainingFlow
{
    public static bool Reaches(ExpressionSyntax result, SyntaxNode function)
    {
        var statements = function.DescendantNodes().Where(node => node is ExpressionStatementSyntax or LocalDeclarationStatementSyntax or UsingStatementSyntax).ToList();
        var names = new HashSet<string>();
        if (result.FirstAncestorOrSelf<StatementSyntax>() is not { } own) return false;
        if (IsBackward(own)) return true;
        names.UnionWith(Assigned(own));
        for (var isChanged = names.Count > 0; isChanged;)
        {
            isChanged = false;
            foreach (var statement in statements)
            {
                var head = statement is UsingStatementSyntax block ? (SyntaxNode?)block.Declaration ?? block.Expression : statement;
                if (head is null || head.SpanStart < own.SpanStart || !head.DescendantNodes().OfType<IdentifierNameSyntax>().Any(name => names.Contains(name.Identifier.ValueText))) continue;
                if (IsBackward(head)) return true;
                foreach (var name in Assigned(head)) isChanged |= names.Add(name);
            }
        }

        return false;
    }

    private static bool IsBackward(SyntaxNode code)
        => code is not UsingStatementSyntax && code.DescendantNodes().Any(node => node is IdentifierNameSyntax { Identifier.ValueText: "backward" });

    /// <summary>The variables that the head of a statement sets.</summary>
    private static IEnumerable<string> Assigned(SyntaxNode statement)
    {
        var head = statement is UsingStatementSyntax block ? (SyntaxNode?)block.Declaration : statement;
        foreach (var node in head?.DescendantNodesAndSelf() ?? [])
        {
            switch (node)
            {
                case VariableDeclaratorSyntax declarator:
                    yield return declarator.Identifier.ValueText;
                    break;
                case AssignmentExpressionSyntax { Left: IdentifierNameSyntax variable }:
                    yield return variable.Identifier.ValueText;
                    break;
                case SingleVariableDesignationSyntax designation:
                    yield return designation.Identifier.ValueText;
                    break;
            }
        }
    }
}
