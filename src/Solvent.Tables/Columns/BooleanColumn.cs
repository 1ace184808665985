namespace Solvent.Tables;

/// <summary>True, false or missing in each row.</summary>
public sealed class BooleanColumn : Column
{
    private readonly bool?[] _values;

    internal BooleanColumn(string name, string storageType, bool?[] values)
        : base(name, ColumnKind.Boolean, storageType, values.Length, values.Count(value => value is null))
        => _values = values;

    /// <summary>The value of the 0-based <paramref name="row"/>, or <see langword="null"/> when it is missing.</summary>
    public bool? this[int row] => _values[row];

    /// <summary>The values as numbers: 1 for true, 0 for false, <see cref="double.NaN"/> for missing.</summary>
    public double[] ToNumbers() => Array.ConvertAll(_values, value => value switch { true => 1.0, false => 0.0, null => double.NaN });

    /// <inheritdoc/>
    public override bool IsMissing(int row) => _values[row] is null;

    /// <inheritdoc/>
    public override string? Format(int row) => _values[row] switch { true => "true", false => "false", null => null };
}
