using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Solvent.Notebooks;

/// <summary>
/// Where a program keeps the members of a notebook. What types and extension methods can name in a script (constants, static fields, functions)
/// they can name in a program only when it is a member of a class, and only there a function can have overloads; so such members become
/// members of the static class, unless they use a variable of the top level, which a class does not see.
/// </summary>
internal sealed class MemberPlaces
{
    private readonly HashSet<MemberDeclarationSyntax> _moved = [];
    private readonly HashSet<string> _variables = new(StringComparer.Ordinal);
    private readonly HashSet<string> _demanded = new(StringComparer.Ordinal);

    public MemberPlaces(IReadOnlyList<Submission> submissions)
    {
        var open = new List<(MemberDeclarationSyntax Member, Submission Submission, bool IsOverload)>();
        foreach (var submission in submissions)
        {
            var overloads = submission.Members.OfType<MethodDeclarationSyntax>().Where(method => !ProjectionPlaces.IsExtension(method))
                .GroupBy(method => method.Identifier.ValueText, StringComparer.Ordinal).Where(group => group.Skip(1).Any()).Select(group => group.Key).ToHashSet(StringComparer.Ordinal);
            foreach (var member in submission.Members)
            {
                if (ProjectionPlaces.Of(member) != ProjectionPlace.Statements) Demand(member, submission);
                else if (IsShareable(member)) open.Add((member, submission, member is MethodDeclarationSyntax method && overloads.Contains(method.Identifier.ValueText)));
                else _variables.UnionWith(NameScopes.DeclaredBy(member));
            }
        }

        if (_demanded.Count > 0 || open.Exists(member => member.IsOverload)) Move(open);
    }

    public ProjectionPlace Of(MemberDeclarationSyntax member) => _moved.Contains(member) ? ProjectionPlace.StaticClass : ProjectionPlaces.Of(member);

    private void Move(List<(MemberDeclarationSyntax Member, Submission Submission, bool IsOverload)> open)
    {
        var found = true;
        while (found)
        {
            found = false;
            foreach (var (member, submission, isOverload) in open.Where(candidate => !_moved.Contains(candidate.Member)).ToList())
            {
                if (!isOverload && !NameScopes.DeclaredBy(member).Any(_demanded.Contains)) continue;
                if (FreeNames(member, submission).Any(_variables.Contains)) continue;
                _moved.Add(member);
                Demand(member, submission);
                found = true;
            }
        }
    }

    private void Demand(MemberDeclarationSyntax member, Submission submission) => _demanded.UnionWith(FreeNames(member, submission));

    private static bool IsShareable(MemberDeclarationSyntax member) => member is MethodDeclarationSyntax
        || member is FieldDeclarationSyntax && member.Modifiers.Any(modifier => modifier.Kind() is SyntaxKind.ConstKeyword or SyntaxKind.StaticKeyword);

    /// <summary>The names that the member takes from the top level.</summary>
    private static IEnumerable<string> FreeNames(MemberDeclarationSyntax member, Submission submission) => member.DescendantTokens()
        .Where(token => token.IsKind(SyntaxKind.IdentifierToken) && token.Parent is SimpleNameSyntax && !IdentifierEdits.IsMemberName(token)
            && submission.Scopes.Resolve(token) is null or CompilationUnitSyntax)
        .Select(token => token.ValueText);
}
