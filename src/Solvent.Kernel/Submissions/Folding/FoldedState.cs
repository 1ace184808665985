namespace Solvent.Kernel.Submissions.Folding;

/// <summary>A cell that ran: what it declares, and the object that holds the values of it.</summary>
/// <param name="Image">The metadata of the cell.</param>
/// <param name="State">The instance of its class.</param>
internal sealed record FoldedState(CellImage Image, object State);
