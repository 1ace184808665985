using Solvent.Tables;

namespace Solvent.Quality;

/// <summary>Classes of a label as numbers.</summary>
internal static class RowClasses
{
    /// <summary>One number from 0 on a row, the same for the same value; -1 for a missing one.</summary>
    public static int[] Of(Column label)
    {
        if (label is TextColumn text) return text.Codes.ToArray();
        var numbers = Reading.Numbers(label);
        var known = new Dictionary<double, int>();
        var classes = new int[numbers.Length];
        for (var row = 0; row < classes.Length; row++)
        {
            if (double.IsNaN(numbers[row])) classes[row] = -1;
            else if (known.TryGetValue(numbers[row], out var code)) classes[row] = code;
            else known.Add(numbers[row], classes[row] = known.Count);
        }

        return classes;
    }
}
