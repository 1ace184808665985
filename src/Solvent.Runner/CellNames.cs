using System.Globalization;

namespace Solvent.Runner;

/// <summary>How messages name a cell.</summary>
internal static class CellNames
{
    /// <summary>The cell as people count it, from 1 over all cells of the notebook: <c>cell 3 of 7</c>.</summary>
    public static string Of(int index, int count)
        => string.Create(CultureInfo.InvariantCulture, $"cell {index + 1} of {count}");
}
