using Solvent.Kernel;
using Solvent.Notebooks;

namespace Solvent.Jupyter.Execution;

/// <summary>The value of an expression that a client wants to know after a cell, or why it has none.</summary>
/// <param name="Name">What the client calls it.</param>
/// <param name="Data">The value.</param>
/// <param name="Error">Why there is no value, or <see langword="null"/>.</param>
internal sealed record ExpressionValue(string Name, MimeBundle Data, CellError? Error);
