using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Solvent.Notebooks;

/// <summary>The C# of a cell, or of the part of a cell between two language switches, as syntax whose positions are those of the cell.</summary>
public sealed class CellCode
{
    private readonly Submission _submission;

    private CellCode(Submission submission) => _submission = submission;

    /// <summary>The syntax, with everything that is not C# as white space.</summary>
    public CompilationUnitSyntax Root => _submission.Root;

    /// <summary>The statements and members that parsed.</summary>
    public IReadOnlyList<MemberDeclarationSyntax> Members => _submission.Members;

    /// <summary>Whether all of the code parsed.</summary>
    public bool IsComplete => _submission.IsComplete;

    /// <summary>Reads a cell.</summary>
    /// <param name="source">The text of the cell.</param>
    /// <param name="language">The language of the cell, in the form of <see cref="NotebookCell.Language"/>.</param>
    public static IReadOnlyList<CellCode> Parse(string source, string language = "csharp")
        => [.. SubmissionParser.Parse(cell: 0, source, CellSyntax.Parse(source, language)).Select(submission => new CellCode(submission))];

    /// <summary>The variables, functions and types that the code declares for the cells after it, where it names them.</summary>
    public IEnumerable<SyntaxToken> Declarations() => Members.SelectMany(NameScopes.NamesIn);

    /// <summary>
    /// Whether an identifier means something of the notebook's top level, or of a library: it is no name of a member, and no local, parameter or type of a
    /// scope within the code.
    /// </summary>
    public bool IsOfNotebook(SyntaxToken identifier)
        => identifier.IsKind(SyntaxKind.IdentifierToken) && identifier.Parent is SimpleNameSyntax
            && !IdentifierEdits.IsMemberName(identifier)
            && _submission.Scopes.Resolve(identifier) is null or CompilationUnitSyntax;

    /// <summary>Whether the code declares the identifier, at its top level or in a scope within it, so that its name is free to choose.</summary>
    public bool IsDeclaredHere(SyntaxToken identifier)
        => identifier.IsKind(SyntaxKind.IdentifierToken) && !IdentifierEdits.IsMemberName(identifier) && _submission.Scopes.Resolve(identifier) is not null;
}
