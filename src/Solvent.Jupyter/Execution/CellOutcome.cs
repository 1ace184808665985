using Solvent.Kernel;
using Solvent.Notebooks;

namespace Solvent.Jupyter.Execution;

/// <summary>What the reply to an <c>execute_request</c> tells.</summary>
/// <param name="Result">How the cell ended.</param>
/// <param name="Expressions">The values of the expressions that the client asked for.</param>
/// <param name="Page">Text for a pager, or <see langword="null"/>.</param>
internal sealed record CellOutcome(CellResult Result, IReadOnlyList<ExpressionValue> Expressions, MimeBundle? Page);
