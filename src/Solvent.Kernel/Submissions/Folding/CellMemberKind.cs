namespace Solvent.Kernel.Submissions.Folding;

/// <summary>The kinds of what a cell declares outside of types.</summary>
internal enum CellMemberKind
{
    Variable,
    Constant,
    Property,
    Event,
    Method,
}
