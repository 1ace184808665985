using Microsoft.CodeAnalysis.Text;
using Solvent.Lint.Cells;

namespace Solvent.Lint.Duplicates;

/// <summary>The code of a cell as a row of numbers: equal numbers stand for words that mean the same in a copy.</summary>
/// <param name="Notebook">The notebook.</param>
/// <param name="Cell">The cell.</param>
/// <param name="Words">A number for each token.</param>
/// <param name="Spans">Where the tokens are in the cell.</param>
/// <param name="Starts">Whether a statement or member starts with the token.</param>
internal sealed record CellTokens(NotebookCells Notebook, CodeCell Cell, int[] Words, TextSpan[] Spans, bool[] Starts);
