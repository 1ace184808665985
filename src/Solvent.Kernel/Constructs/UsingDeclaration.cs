using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Solvent.Kernel.Constructs;

/// <summary>
/// A using declaration at the top of a cell. Its variables become variables of the cell like others, which the functions of the cell see, and
/// are disposed of when the cell ends.
/// </summary>
internal static class UsingDeclaration
{
    /// <summary>Rewrites a declaration and returns the names that it declares.</summary>
    public static IEnumerable<string> Rewrite(LocalDeclarationStatementSyntax statement, EditedText edits)
    {
        var declaration = statement.Declaration;
        var isAsync = statement.AwaitKeyword != default;
        if (isAsync) edits.Blank(statement.AwaitKeyword.Span);
        edits.Replace(statement.UsingKeyword.Span, "readonly");

        var variables = declaration.Variables;
        for (var i = 0; i < variables.Count; i++)
        {
            var defer = Defer(variables[i].Identifier.Text, isAsync);
            if (i == variables.Count - 1)
            {
                edits.Insert(statement.Span.End, defer, statement.Span);
            }
            else
            {
                // Each is to be disposed of also when the next one cannot be had.
                edits.Replace(variables.GetSeparator(i).Span, $";{defer}readonly {declaration.Type} ");
            }
        }

        return variables.Select(variable => variable.Identifier.ValueText);
    }

    private static string Defer(string name, bool isAsync) => isAsync
        ? $"global::Solvent.Kernel.CellEnd.DeferAsync([global::System.Diagnostics.StackTraceHidden]async()=>{{await using({name}){{}}}});"
        : $"global::Solvent.Kernel.CellEnd.Defer([global::System.Diagnostics.StackTraceHidden]()=>{{using({name}){{}}}});";
}
