using System.Collections.Generic;
using System.Globalization;

namespace Solvent.Analyzers.Provenance;

/// <summary>Sums and products of whole numbers that the compiler does not fold itself, because variables hold them.</summary>
internal static class Arithmetic
{
    public static object? Folded(string operation, IReadOnlyList<Fact?> operands)
    {
        if (operands.Count != 2 || Whole(operands[0]) is not { } left || Whole(operands[1]) is not { } right) return null;
        return operation switch
        {
            "Add" => left + right,
            "Subtract" => left - right,
            "Multiply" => left * right,
            _ => null,
        };
    }

    /// <summary>The whole number that a fact is, or <see langword="null"/>.</summary>
    public static long? Whole(Fact? fact)
        => fact is Constant { Value: int or long or short or byte } constant ? Convert.ToInt64(constant.Value, CultureInfo.InvariantCulture) : null;
}
