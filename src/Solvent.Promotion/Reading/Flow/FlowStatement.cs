using Microsoft.CodeAnalysis.CSharp.Syntax;
using Solvent.Promotion.Reading.Effects;

namespace Solvent.Promotion.Reading.Flow;

/// <summary>A statement of the notebook's top level.</summary>
/// <param name="Syntax">Its syntax in the program.</param>
/// <param name="Index">Its position among the statements.</param>
/// <param name="Cell">Its cell, 0-based.</param>
/// <param name="Line">The line in the cell, 1-based.</param>
/// <param name="Effects">What it does, functions that it calls included.</param>
/// <param name="IsTrailing">Whether it is the expression whose value the cell shows.</param>
internal sealed record FlowStatement(StatementSyntax Syntax, int Index, int Cell, int Line, CodeEffects Effects, bool IsTrailing)
{
    public LeftOut LeftOut(string reason) => new(Cell + 1, Line, CodeLine.Of(Code), reason);

    /// <summary>As the notebook writes it: without what the projection adds to a value that is shown.</summary>
    private string Code => IsTrailing && Syntax.ToString() is var text ? (text.StartsWith("_ = ", StringComparison.Ordinal) ? text[4..] : text).TrimEnd(';').Replace("/*shown*/", "", StringComparison.Ordinal) : Syntax.ToString();
}
