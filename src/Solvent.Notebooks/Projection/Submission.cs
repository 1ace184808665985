using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Solvent.Notebooks;

/// <summary>The C# of a cell, or of the part of a cell between two language switches.</summary>
/// <param name="Cell">The cell, 0-based.</param>
/// <param name="Text">The cell with everything else replaced by spaces, so that positions are those of the cell.</param>
/// <param name="Root">The parsed text.</param>
/// <param name="IsComplete">Whether all of the text parsed; what did not is in no member.</param>
/// <param name="Members">The members that parsed.</param>
internal sealed record Submission(
    int Cell, string Text, CompilationUnitSyntax Root, bool IsComplete, IReadOnlyList<MemberDeclarationSyntax> Members)
{
    /// <summary>What the submission declares where.</summary>
    public NameScopes Scopes { get; } = new();
}
