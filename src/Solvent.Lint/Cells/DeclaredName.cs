using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Solvent.Lint.Cells;

/// <summary>A variable, function or type of the notebook's top level, where a cell names it.</summary>
/// <param name="Cell">The cell that declares it.</param>
/// <param name="Token">Its name in the declaration.</param>
internal sealed record DeclaredName(CodeCell Cell, SyntaxToken Token)
{
    /// <summary>The name, without <c>@</c>.</summary>
    public string Name => Token.ValueText;

    /// <summary>The line in the cell, 1-based.</summary>
    public int Line => Cell.LineOf(Token.SpanStart);

    /// <summary>Whether it is a variable.</summary>
    public bool IsVariable => Token.Parent is VariableDeclaratorSyntax or SingleVariableDesignationSyntax;

    /// <summary>The parameters, when it is a function: functions that differ in them are overloads.</summary>
    public ParameterListSyntax? Parameters => Token.Parent switch
    {
        MethodDeclarationSyntax method => method.ParameterList,
        LocalFunctionStatementSyntax function => function.ParameterList,
        _ => null,
    };
}
