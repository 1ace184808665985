using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Solvent.Magics.Reading;

/// <summary>Tells from the code around a text whether a file of that name may be read there.</summary>
internal static class FileUse
{
    private static readonly string[] Writing =
    [
        "Write", "Save", "Append", "Create", "Delete", "Export", "Commit", "Checkout", "Exists", "Move", "Log", "Param", "Tag", "Use", "Display", "display", "Print",
        "Equals", "Contains", "StartsWith", "EndsWith", "Replace",
    ];

    private static readonly string[] ReadingFolders = ["Load", "Files", "Directories", "Directory", "FileSystem", "Folder", "Read", "Open", "Import"];

    private static readonly string[] WritingModes = ["FileMode.Create", "FileMode.CreateNew", "FileMode.Append", "FileMode.Truncate", "FileAccess.Write"];

    /// <summary>Whether the text only gives a variable its value.</summary>
    public static bool IsValueOfVariable(ExpressionSyntax text) => Outer(text).Parent switch
    {
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax } => true,
        AssignmentExpressionSyntax { Left: IdentifierNameSyntax } assignment => assignment.Right == Outer(text),
        _ => false,
    };

    /// <summary>Whether a name stands for a value, and not for a member, a type or the target of an assignment.</summary>
    public static bool IsValue(IdentifierNameSyntax name) => name.Parent switch
    {
        MemberAccessExpressionSyntax or QualifiedNameSyntax or NameColonSyntax or NameEqualsSyntax or TypeArgumentListSyntax => false,
        InvocationExpressionSyntax => false,
        AssignmentExpressionSyntax assignment => assignment.Right == name,
        _ => true,
    };

    /// <summary>Whether what takes the text may read a file.</summary>
    public static bool MayRead(ExpressionSyntax text)
    {
        var outer = Outer(text);
        if (outer.Parent is ArgumentSyntax { Parent: BracketedArgumentListSyntax }) return false;
        // What has a member called is taken for text: "a,b".Split(',').
        if (outer.Parent is MemberAccessExpressionSyntax or ConditionalAccessExpressionSyntax or BinaryExpressionSyntax or CaseSwitchLabelSyntax or ConstantPatternSyntax) return false;
        if (outer.FirstAncestorOrSelf<ArgumentSyntax>() is not { Parent: BaseArgumentListSyntax { Parent: { } call } arguments } argument) return true;
        if (WritingModes.Any(mode => arguments.ToString().Contains(mode, StringComparison.Ordinal))) return false;
        return call switch
        {
            InvocationExpressionSyntax invocation => MayRead(NameOf(invocation.Expression), arguments.Arguments.IndexOf(argument)),
            ObjectCreationExpressionSyntax creation => !creation.Type.ToString().EndsWith("Writer", StringComparison.Ordinal),
            _ => true,
        };
    }

    /// <summary>Whether what takes the text says by its name that it may read a folder.</summary>
    public static bool MayReadFolder(ExpressionSyntax text) => text.FirstAncestorOrSelf<ArgumentSyntax>()?.Parent?.Parent switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "Directory" } } } => true,
        InvocationExpressionSyntax invocation => ReadingFolders.Any(word => NameOf(invocation.Expression).Contains(word, StringComparison.Ordinal)),
        ObjectCreationExpressionSyntax creation => ReadingFolders.Any(word => creation.Type.ToString().Contains(word, StringComparison.Ordinal)),
        _ => false,
    };

    private static bool MayRead(string call, int argument)
    {
        // The second file is the one that is written.
        if (call is "Copy" or "CopyTo") return argument == 0;
        return call is "CreateFromFile" || !Writing.Any(verb => call.StartsWith(verb, StringComparison.Ordinal));
    }

    private static string NameOf(ExpressionSyntax called) => called switch
    {
        MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax member => member.Name.Identifier.ValueText,
        SimpleNameSyntax name => name.Identifier.ValueText,
        _ => "",
    };

    private static SyntaxNode Outer(SyntaxNode node)
    {
        while (node.Parent is ParenthesizedExpressionSyntax or CastExpressionSyntax || node.Parent.IsKind(SyntaxKind.SuppressNullableWarningExpression)) node = node.Parent!;
        return node;
    }
}
