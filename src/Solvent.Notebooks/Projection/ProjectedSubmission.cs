using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Solvent.Notebooks;

/// <summary>A submission and what a program spells differently in it.</summary>
/// <param name="Submission">The submission.</param>
/// <param name="Edits">The differences, in order.</param>
/// <param name="Places">Where its members go.</param>
internal sealed record ProjectedSubmission(Submission Submission, IReadOnlyList<TextEdit> Edits, MemberPlaces Places)
{
    /// <summary>The members that a program has in <paramref name="place"/>.</summary>
    public IEnumerable<MemberDeclarationSyntax> MembersIn(ProjectionPlace place)
        => Submission.Members.Where(member => Places.Of(member) == place);
}
