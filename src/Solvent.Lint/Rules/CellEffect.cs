using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Solvent.Lint.Cells;

namespace Solvent.Lint.Rules;

/// <summary>What a statement of a cell does to a variable of an earlier one.</summary>
/// <param name="Variable">The variable.</param>
/// <param name="Target">What is changed, as it is written: <c>df["Price"]</c>.</param>
/// <param name="Node">The assignment or call.</param>
/// <param name="Again">What happens again in a second run; <see langword="null"/> when the target is set to something that does not depend on it.</param>
internal sealed record CellEffect(DeclaredName Variable, string Target, SyntaxNode Node, string? Again)
{
    /// <summary>What to do about it.</summary>
    public string Remedy => Node is AssignmentExpressionSyntax && Target == Variable.Name
        ? "give the result a name of its own"
        : "do it in the cell that declares it";
}
