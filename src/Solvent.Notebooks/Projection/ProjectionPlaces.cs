using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Solvent.Notebooks;

/// <summary>Where a program keeps what a script keeps at its top level.</summary>
internal static class ProjectionPlaces
{
    /// <summary>Whether the member is an extension method, which a program has in static classes only.</summary>
    public static bool IsExtension(MethodDeclarationSyntax method)
        => method.ParameterList.Parameters.FirstOrDefault() is { } first && first.Modifiers.Any(SyntaxKind.ThisKeyword);

    public static ProjectionPlace Of(MemberDeclarationSyntax member) => member switch
    {
        ExtensionBlockDeclarationSyntax => ProjectionPlace.StaticClass,
        BaseTypeDeclarationSyntax or DelegateDeclarationSyntax or BaseNamespaceDeclarationSyntax => ProjectionPlace.Types,
        MethodDeclarationSyntax method when IsExtension(method) => ProjectionPlace.StaticClass,
        GlobalStatementSyntax or FieldDeclarationSyntax or MethodDeclarationSyntax => ProjectionPlace.Statements,
        _ => ProjectionPlace.StaticClass,
    };
}
