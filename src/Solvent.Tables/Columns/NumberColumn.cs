using System.Globalization;

namespace Solvent.Tables;

/// <summary>
/// Numbers as <see cref="double"/>. Integers beyond ±2^53 and decimals beyond 15 significant digits are rounded to the nearest
/// double; where every digit counts, compare the text with <see cref="TableDatabase"/> instead.
/// </summary>
public sealed class NumberColumn : Column
{
    private readonly double[] _values;

    internal NumberColumn(string name, string storageType, double[] values)
        : base(name, ColumnKind.Number, storageType, values.Length, CountMissing(values))
        => _values = values;

    /// <summary>One value a row; <see cref="double.NaN"/> is a missing value.</summary>
    public ReadOnlyMemory<double> Values => _values;

    /// <summary>The value of the 0-based <paramref name="row"/>; <see cref="double.NaN"/> when it is missing.</summary>
    public double this[int row] => _values[row];

    /// <inheritdoc/>
    public override bool IsMissing(int row) => double.IsNaN(_values[row]);

    /// <inheritdoc/>
    public override string? Format(int row) => IsMissing(row) ? null : Format(_values[row]);

    private static string Format(double value)
        // "R" would write integers of 16 digits and more with an exponent.
        => Math.Abs(value) is < 1e18 and >= 1e15 && Math.Truncate(value) == value
            ? value.ToString("F0", CultureInfo.InvariantCulture)
            : value.ToString("R", CultureInfo.InvariantCulture);

    private static int CountMissing(double[] values)
    {
        var missing = 0;
        foreach (var value in values)
        {
            if (double.IsNaN(value)) missing++;
        }

        return missing;
    }
}
