using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Solvent.Notebooks;

/// <summary>
/// The names by which a cell depends on others: those that its C# declares for later cells, and those that it uses and does not declare.
/// Found by syntax alone, so a used name may also be that of a type in a library.
/// </summary>
public sealed class CellNames
{
    private CellNames(
        IReadOnlyDictionary<string, NameDeclaration> declared, IReadOnlyDictionary<string, NameUse> used, IReadOnlySet<string> mentioned)
        => (Declared, Used, Mentioned) = (declared, used, mentioned);

    /// <summary>What the cell declares, by name; of two declarations of a name the later.</summary>
    public IReadOnlyDictionary<string, NameDeclaration> Declared { get; }

    /// <summary>What the cell uses and no part of it before declares, by name, in the order of the first uses.</summary>
    public IReadOnlyDictionary<string, NameUse> Used { get; }

    /// <summary>
    /// The words in the lines of magic commands and in code that does not parse. Any of them may be something that the cell declares or sets.
    /// </summary>
    public IReadOnlySet<string> Mentioned { get; }

    /// <summary>Reads a cell.</summary>
    /// <param name="source">The text of the cell.</param>
    /// <param name="language">The language of the cell, in the form of <see cref="NotebookCell.Language"/>.</param>
    public static CellNames Of(string source, string language = "csharp")
    {
        var declared = new Dictionary<string, NameDeclaration>(StringComparer.Ordinal);
        var used = new OrderedDictionary<string, NameUse>(StringComparer.Ordinal);
        var lines = new LineStarts(source);
        var segments = CellSyntax.Parse(source, language);
        var mentioned = Words(segments).ToHashSet(StringComparer.Ordinal);
        foreach (var submission in SubmissionParser.Parse(cell: 0, source, segments))
        {
            if (!submission.IsComplete) mentioned.UnionWith(submission.Root.DescendantTokens().Select(token => token.ValueText));
            foreach (var member in submission.IsComplete ? submission.Members : [])
            {
                foreach (var token in Uses(member, submission.Scopes))
                {
                    // What an earlier part of the cell has declared comes from there.
                    if (declared.ContainsKey(token.ValueText)) continue;
                    var place = lines.Position(cell: 0, token.SpanStart);
                    used.TryAdd(token.ValueText, new NameUse(token.ValueText, place.Line, place.Column));
                }
            }

            foreach (var declaration in Declarations(submission)) declared[declaration.Name] = declaration;
        }

        return new CellNames(declared, used, mentioned);
    }

    private static IEnumerable<string> Words(IReadOnlyList<CellSegment> segments) => segments.OfType<DirectiveSegment>()
        .Where(segment => segment.Directive.Kind is DirectiveKind.Magic or DirectiveKind.LanguageSwitch)
        .SelectMany(segment => segment.Directive.Arguments.Split([' ', '\t', '@', '=', ',', '"', '\''], StringSplitOptions.RemoveEmptyEntries));

    private static IEnumerable<NameDeclaration> Declarations(Submission submission)
    {
        foreach (var alias in submission.Root.Usings.Select(directive => directive.Alias?.Name.Identifier.ValueText).OfType<string>())
        {
            yield return new NameDeclaration(alias, alias, []);
        }

        foreach (var member in submission.Members)
        {
            var names = NameScopes.DeclaredBy(member).ToList();
            if (names.Count == 0) continue;
            var text = member.ToString();
            List<string> reads = member is FieldDeclarationSyntax or GlobalStatementSyntax
                ? [.. Uses(member, submission.Scopes).Where(IsReadAtOnce).Select(token => token.ValueText).Distinct(StringComparer.Ordinal)]
                : [];
            foreach (var name in names) yield return new NameDeclaration(name, text, reads);
        }
    }

    private static IEnumerable<SyntaxToken> Uses(MemberDeclarationSyntax member, NameScopes scopes) => member.DescendantTokens()
        .Where(token => token.IsKind(SyntaxKind.IdentifierToken) && !token.IsMissing
            && token.Parent is SimpleNameSyntax && !IsImplicit(token)
            && !IdentifierEdits.IsMemberName(token)
            && scopes.Resolve(token) is null);

    /// <summary>Names that the language gives a meaning where they stand.</summary>
    private static bool IsImplicit(SyntaxToken token) => token.ValueText switch
    {
        "_" or "var" or "nameof" or "dynamic" => true,
        "value" or "field" => token.Parent!.FirstAncestorOrSelf<AccessorDeclarationSyntax>() is not null,
        _ => token.Parent!.FirstAncestorOrSelf<NameSyntax>(name => name.Parent is BaseNamespaceDeclarationSyntax or UsingDirectiveSyntax) is not null,
    };

    private static bool IsReadAtOnce(SyntaxToken token)
        => token.Parent!.FirstAncestorOrSelf<SyntaxNode>(node => node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax) is null;
}
