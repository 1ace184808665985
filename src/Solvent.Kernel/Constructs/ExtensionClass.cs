using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Solvent.Kernel.Constructs;

/// <summary>
/// A static class with extension methods. The class of a cell is a nested one, and only a method at the top of a cell extends a type: each
/// extension method becomes an ordinary one of the class, and gets a method at the top that calls it.
/// </summary>
internal static class ExtensionClass
{
    /// <summary>Rewrites the extension methods of a static class.</summary>
    public static void Rewrite(ClassDeclarationSyntax type, EditedText edits)
    {
        foreach (var member in type.Members)
        {
            if (member is not MethodDeclarationSyntax { ParameterList.Parameters: [{ } receiver, ..] } method) continue;
            var extends = receiver.Modifiers.FirstOrDefault(modifier => modifier.IsKind(SyntaxKind.ThisKeyword));
            if (extends == default) continue;

            edits.Blank(extends.Span);
            Open(method, edits);
            // A partial method is called where it is implemented.
            if (method.Body is null && method.ExpressionBody is null && !method.Modifiers.Any(SyntaxKind.ExternKeyword)) continue;
            edits.Insert(type.Span.End, Forward(type, method), method.Identifier.Span);
        }
    }

    // The method at the top is outside of the class and must be able to call it.
    private static void Open(MethodDeclarationSyntax method, EditedText edits)
    {
        var isPrivate = true;
        foreach (var modifier in method.Modifiers)
        {
            if (modifier.IsKind(SyntaxKind.PrivateKeyword)) edits.Replace(modifier.Span, "internal");
            if (SyntaxFacts.IsAccessibilityModifier(modifier.Kind())) isPrivate = false;
        }

        if (isPrivate && method.Modifiers.Count > 0) edits.Insert(method.Modifiers[0].SpanStart, "internal ", method.Modifiers[0].Span);
    }

    private static string Forward(ClassDeclarationSyntax type, MethodDeclarationSyntax method)
    {
        var isUnsafe = type.Modifiers.Concat(method.Modifiers).Any(modifier => modifier.IsKind(SyntaxKind.UnsafeKeyword));
        var generic = method.TypeParameterList is null
            ? ""
            : $"<{string.Join(',', method.TypeParameterList.Parameters.Select(parameter => parameter.Identifier.Text))}>";
        var parameters = string.Join(", ", method.ParameterList.Parameters.Select(Line));
        var arguments = string.Join(", ", method.ParameterList.Parameters.Select(Argument));
        var constraints = string.Concat(method.ConstraintClauses.Select(clause => " " + Line(clause)));
        return $"[global::System.Diagnostics.StackTraceHidden]static {(isUnsafe ? "unsafe " : "")}{Line(method.ReturnType)} "
            + $"{method.Identifier.Text}{generic}({parameters}){constraints}"
            + $"=>{(method.ReturnType is RefTypeSyntax ? "ref " : "")}{type.Identifier.Text}.{method.Identifier.Text}{generic}({arguments});";
    }

    private static string Argument(ParameterSyntax parameter)
    {
        var by = "";
        foreach (var modifier in parameter.Modifiers)
        {
            by = modifier.Kind() switch
            {
                SyntaxKind.RefKeyword => "ref ",
                SyntaxKind.OutKeyword => "out ",
                SyntaxKind.InKeyword or SyntaxKind.ReadOnlyKeyword => "in ",
                _ => by,
            };
        }

        return by + parameter.Identifier.Text;
    }

    // A part of a signature in one line, so that the lines after it stay.
    private static string Line(SyntaxNode node) => node.NormalizeWhitespace("", " ").ToString();
}
