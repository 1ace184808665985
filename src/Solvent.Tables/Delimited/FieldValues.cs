using System.Runtime.InteropServices;

namespace Solvent.Tables;

/// <summary>Fields of a delimited text file, as numbers of 64 bits, column by column.</summary>
public sealed class FieldValues
{
    /// <summary>What stands for a missing value in every form but <see cref="FieldForm.Number"/>.</summary>
    public const long Missing = long.MinValue;

    private readonly double[]?[] _values;
    private readonly FieldClass[] _unmarked;
    private readonly FieldClass[] _marked;

    internal FieldValues(double[]?[] values, FieldClass[] unmarked, FieldClass[] marked)
    {
        _values = values;
        _unmarked = unmarked;
        _marked = marked;
    }

    /// <summary>The bits that stand for a missing fraction.</summary>
    public static long MissingNumber { get; } = BitConverter.DoubleToInt64Bits(double.NaN);

    /// <summary>The values of the 0-based <paramref name="column"/> as bits; none where no form was asked for.</summary>
    public ReadOnlySpan<long> this[int column] => Bits(_values[column]);

    /// <summary>Hands over the memory of a column: the values of <see cref="FieldForm.Number"/>, and of all other forms their bits.</summary>
    public double[] Take(int column)
    {
        var values = _values[column] ?? [];
        _values[column] = null;
        return values;
    }

    /// <summary>The bits of values.</summary>
    public static Span<long> Bits(double[]? values) => MemoryMarshal.Cast<double, long>(values.AsSpan());

    /// <summary>The narrowest SQL type that all values fit: <c>BOOLEAN</c>, <c>BIGINT</c>, …, <c>VARCHAR</c>.</summary>
    public string TypeOf(int column) => FieldForms.TypeOf(_unmarked[column] & _marked[column]);

    /// <summary>The narrowest SQL type for the unmarked rows here together with the marked rows of <paramref name="other"/>.</summary>
    public string TypeWith(FieldValues other, int column) => FieldForms.TypeOf(_unmarked[column] & other._marked[column]);

    /// <summary>The form that fits a type.</summary>
    public static FieldForm FormOf(string type) => FieldForms.Of(type);
}
