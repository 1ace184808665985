using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Solvent.Lint.Cells;
using Solvent.Notebooks;

namespace Solvent.Lint.Rules;

/// <summary>Finds what a cell does to variables of earlier cells, in the order in which it does it.</summary>
internal sealed class CellEffects
{
    private readonly CellCode _code;
    private readonly Func<string, DeclaredName?> _earlier;
    private readonly IVariableTypes _types;

    private CellEffects(CellCode code, Func<string, DeclaredName?> earlier, IVariableTypes types) => (_code, _earlier, _types) = (code, earlier, types);

    /// <summary>The effects of running the code. Functions and lambdas are not run.</summary>
    /// <param name="code">The code of a cell.</param>
    /// <param name="earlier">The variable of an earlier cell that a name means.</param>
    /// <param name="types">The types of variables.</param>
    public static IEnumerable<CellEffect> In(CellCode code, Func<string, DeclaredName?> earlier, IVariableTypes types)
    {
        var effects = new CellEffects(code, earlier, types);
        return code.Members.Where(member => member is GlobalStatementSyntax or FieldDeclarationSyntax)
            .SelectMany(member => member.DescendantNodes(node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)))
            .SelectMany(effects.Of);
    }

    private IEnumerable<CellEffect> Of(SyntaxNode node) => node switch
    {
        AssignmentExpressionSyntax assignment => OfAssignment(assignment),
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PreIncrementExpression or (int)SyntaxKind.PreDecrementExpression } step => OfStep(step, step.Operand),
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PostIncrementExpression or (int)SyntaxKind.PostDecrementExpression } step => OfStep(step, step.Operand),
        InvocationExpressionSyntax call => OfCall(call),
        _ => [],
    };

    private IEnumerable<CellEffect> OfStep(SyntaxNode step, ExpressionSyntax target)
        => RootOf(target) is { } variable ? [new CellEffect(variable, Spelling(target), step, $"'{Spelling(step)}' counts on")] : [];

    private IEnumerable<CellEffect> OfAssignment(AssignmentExpressionSyntax assignment)
    {
        if (assignment.Left is TupleExpressionSyntax tuple) return tuple.Arguments.SelectMany(argument => OfAssignment(assignment, argument.Expression));
        return OfAssignment(assignment, assignment.Left);
    }

    private IEnumerable<CellEffect> OfAssignment(AssignmentExpressionSyntax assignment, ExpressionSyntax left)
    {
        if (RootOf(left) is not { } variable || assignment.IsKind(SyntaxKind.CoalesceAssignmentExpression)) yield break;
        var target = Spelling(left);
        if (!assignment.IsKind(SyntaxKind.SimpleAssignmentExpression))
        {
            // Flags that are set twice are set.
            if (assignment.IsKind(SyntaxKind.OrAssignmentExpression) || assignment.IsKind(SyntaxKind.AndAssignmentExpression)) yield break;
            yield return new CellEffect(variable, target, assignment, $"'{target}' is computed from itself");
        }
        else if (SelfReference.Reads(assignment.Right, target, variable.Name, _code))
        {
            if (!SelfReference.IsStable(assignment.Right, target)) yield return new CellEffect(variable, target, assignment, $"'{target}' is computed from itself");
        }
        else if (IsAlwaysRun(assignment))
        {
            yield return new CellEffect(variable, target, assignment, Again: null);
        }
    }

    private IEnumerable<CellEffect> OfCall(InvocationExpressionSyntax call)
    {
        if (call.Expression is not MemberAccessExpressionSyntax { Name.Identifier.ValueText: var method, Expression: var receiver }) return [];
        if (RootOf(receiver) is not { } variable) return [];
        var target = Spelling(receiver);
        if (method == "Clear" && IsAlwaysRun(call)) return [new CellEffect(variable, target, call, Again: null)];
        return Mutation.Of(call, method, receiver, receiver is IdentifierNameSyntax ? _types.KindOf(variable) : CollectionKind.None) is { } again
            ? [new CellEffect(variable, target, call, $"'{target}.{method}' {again}")]
            : [];
    }

    /// <summary>The variable of an earlier cell that a place belongs to: <c>df</c> of <c>df["Price"]</c> and of <c>df.Columns</c>.</summary>
    private DeclaredName? RootOf(ExpressionSyntax place)
    {
        while (true)
        {
            switch (place)
            {
                case MemberAccessExpressionSyntax access:
                    place = access.Expression;
                    break;
                case ElementAccessExpressionSyntax element:
                    place = element.Expression;
                    break;
                case ParenthesizedExpressionSyntax parenthesized:
                    place = parenthesized.Expression;
                    break;
                case PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } suppressed:
                    place = suppressed.Operand;
                    break;
                case IdentifierNameSyntax name:
                    return _code.IsOfNotebook(name.Identifier) ? _earlier(name.Identifier.ValueText) : null;
                default:
                    return null;
            }
        }
    }

    private static bool IsAlwaysRun(SyntaxNode node)
        => node.FirstAncestorOrSelf<StatementSyntax>() is ExpressionStatementSyntax { Parent: GlobalStatementSyntax };

    private static string Spelling(SyntaxNode node) => node.NormalizeWhitespace(indentation: "", eol: " ").ToString();
}
