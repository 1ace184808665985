using System.Globalization;

namespace Solvent.Kernel.Errors;

/// <summary>How a cell is called in errors and stack traces.</summary>
internal static class CellName
{
    /// <summary><c>cell 4</c>: the position in the notebook, counted from 1 as people do, or else the execution count.</summary>
    public static string Of(CellRequest cell, int executionCount)
        => cell is { CellIndex: null, HasCount: false } ? "a cell without a number"
            : string.Create(CultureInfo.InvariantCulture, $"cell {cell.CellIndex + 1 ?? executionCount}");
}
