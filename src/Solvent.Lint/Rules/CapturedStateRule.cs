using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Solvent.Lint.Cells;
using Solvent.Notebooks;

namespace Solvent.Lint.Rules;

/// <summary>SLV4005: a function of the notebook sets a variable of its top level.</summary>
internal sealed class CapturedStateRule : NotebookRule
{
    public override LintRule Rule { get; } = Describe(
        "SLV4005",
        "A function changes a variable of the notebook",
        FindingSeverity.Info,
        "The result of a call then depends on the calls before it, and nothing in the cell that calls it says so.") with { IsEnabledByDefault = false };

    public override IEnumerable<CellHit> Check(NotebookCells notebook)
    {
        var variables = notebook.Cells.SelectMany(cell => cell.Declarations()).Where(name => name.IsVariable).Select(name => name.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var cell in notebook.Cells)
        {
            foreach (var code in cell.Code)
            {
                foreach (var (function, variable) in code.Members.SelectMany(member => Changed(member, code, variables)))
                    yield return new CellHit(cell, variable.Span, $"'{function}' changes '{variable.ValueText}', a variable of the notebook, so its calls depend on each other; pass the value in and return the new one");
            }
        }
    }

    private static IEnumerable<(string Function, SyntaxToken Variable)> Changed(MemberDeclarationSyntax member, CellCode code, HashSet<string> variables)
    {
        var function = member switch
        {
            MethodDeclarationSyntax method => method.Identifier,
            GlobalStatementSyntax { Statement: LocalFunctionStatementSyntax local } => local.Identifier,
            _ => default,
        };
        return function.ValueText is not { Length: > 0 } name
            ? []
            : member.DescendantNodes().Select(Target).OfType<IdentifierNameSyntax>()
                .Select(target => target.Identifier)
                .Where(target => variables.Contains(target.ValueText) && code.IsOfNotebook(target))
                .DistinctBy(target => target.ValueText)
                .Select(target => (name, target));
    }

    private static ExpressionSyntax? Target(SyntaxNode node) => node switch
    {
        AssignmentExpressionSyntax assignment => assignment.Left,
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PreIncrementExpression or (int)SyntaxKind.PreDecrementExpression } step => step.Operand,
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PostIncrementExpression or (int)SyntaxKind.PostDecrementExpression } step => step.Operand,
        _ => null,
    };
}
