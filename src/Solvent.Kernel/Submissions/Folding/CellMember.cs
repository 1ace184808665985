using System.Reflection.Metadata;

namespace Solvent.Kernel.Submissions.Folding;

/// <summary>A variable, method or the like that a cell declares outside of types.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Handle">Its definition in the metadata of the cell.</param>
internal sealed record CellMember(CellImage Cell, string Name, CellMemberKind Kind, EntityHandle Handle);
