using System.Globalization;

namespace Solvent.Drift;

/// <summary>Words for rows that stand together, counted from 1.</summary>
internal static class RowRange
{
    /// <param name="first">The first row, from 0.</param>
    /// <param name="last">The last row, from 0.</param>
    /// <param name="rows">Number of rows in all.</param>
    public static string Words(int first, int last, int rows)
    {
        if (first == 0 && last == rows - 1) return "all rows";
        if (first == 0) return $"the rows up to {Number(last)}";
        return last == rows - 1 ? $"the rows from {Number(first)} on" : $"the rows {Number(first)} to {Number(last)}";
    }

    private static string Number(int row) => (row + 1).ToString("#,0", CultureInfo.InvariantCulture);
}
