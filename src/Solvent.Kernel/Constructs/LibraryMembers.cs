using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Solvent.Kernel.Constructs;

/// <summary>What of a cell only a library can hold: namespaces, classes with extension blocks, and the types of the cell that these use.</summary>
internal static class LibraryMembers
{
    /// <summary>Finds it among the members of a cell.</summary>
    /// <param name="members">The members of the cell.</param>
    /// <param name="all">Whether all types are meant, as under a file-scoped namespace.</param>
    public static IReadOnlyList<MemberDeclarationSyntax> Find(IEnumerable<MemberDeclarationSyntax> members, bool all)
    {
        var types = new List<MemberDeclarationSyntax>();
        var found = new List<MemberDeclarationSyntax>();
        foreach (var member in members)
        {
            if (member is NamespaceDeclarationSyntax || IsExtensionClass(member)) found.Add(member);
            else if (member is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax) types.Add(member);
        }

        if (all) return [.. found, .. types];
        for (var i = 0; i < found.Count && types.Count > 0; i++)
        {
            var names = found[i].DescendantTokens()
                .Where(token => token.IsKind(SyntaxKind.IdentifierToken))
                .Select(token => token.ValueText)
                .ToHashSet(StringComparer.Ordinal);
            foreach (var type in types.Where(type => names.Contains(Name(type))).ToList())
            {
                types.Remove(type);
                found.Add(type);
            }
        }

        return found;
    }

    /// <summary>The name of a type without its namespace.</summary>
    public static string Name(MemberDeclarationSyntax type)
        => type is DelegateDeclarationSyntax function ? function.Identifier.ValueText : ((BaseTypeDeclarationSyntax)type).Identifier.ValueText;

    /// <summary>The types that a member of a library declares, itself or what is in it when it is a namespace, with their full names.</summary>
    public static IEnumerable<(string Name, MemberDeclarationSyntax Type)> Types(MemberDeclarationSyntax member, string prefix = "")
    {
        if (member is BaseNamespaceDeclarationSyntax scope) return scope.Members.SelectMany(inner => Types(inner, $"{prefix}{scope.Name}."));
        if (member is not (BaseTypeDeclarationSyntax or DelegateDeclarationSyntax)) return [];
        var parameters = (member as TypeDeclarationSyntax)?.TypeParameterList ?? (member as DelegateDeclarationSyntax)?.TypeParameterList;
        return [($"{prefix}{Name(member)}`{parameters?.Parameters.Count ?? 0}", member)];
    }

    private static bool IsExtensionClass(MemberDeclarationSyntax member)
        => member is ClassDeclarationSyntax type && type.Members.Any(inner => inner is ExtensionBlockDeclarationSyntax);
}
