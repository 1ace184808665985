using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Solvent.Kernel.Linting;

/// <summary>
/// Cells that only look at values: they declare, assign and create nothing, and call only what shows values. No rule has anything to say
/// about such a cell, whatever the values are, nor about others because of it.
/// </summary>
internal static class MereReading
{
    private static readonly HashSet<string> Shows = new(StringComparer.Ordinal)
    {
        "Write", "WriteLine", "WriteLineAsync", "display", "Display", "DisplayAs", "ToString", "ToDisplayString", "Join", "Format", "Round",
        "First", "Last", "Take", "Head", "Tail", "Count", "Preview", "GetRowCount", "Info", "Description", "ToList", "ToArray", "nameof", "typeof", "GetType",
    };

    private static readonly CSharpParseOptions Options = new(LanguageVersion.CSharp14, DocumentationMode.None, SourceCodeKind.Script);

    /// <summary>Whether the cell only looks at values.</summary>
    /// <param name="code">The text of a cell.</param>
    public static bool Is(string code)
        => CSharpSyntaxTree.ParseText(code, Options).GetRoot().DescendantNodes().All(node => node switch
        {
            InvocationExpressionSyntax call => Shows.Contains(Name(call.Expression)),
            BaseObjectCreationExpressionSyntax or AssignmentExpressionSyntax or VariableDeclarationSyntax or UsingDirectiveSyntax => false,
            MemberDeclarationSyntax => node is GlobalStatementSyntax,
            LocalFunctionStatementSyntax or QueryExpressionSyntax => false,
            _ => true,
        });

    private static string Name(ExpressionSyntax called) => called switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        SimpleNameSyntax name => name.Identifier.ValueText,
        _ => "",
    };
}
