using System.Globalization;

namespace Solvent.Runner.Sweeps;

/// <summary>Numbers: <c>0.1..0.9</c>, <c>0.1..0.9/0.2</c>, <c>log(0.01..0.3)</c>, for a grid <c>0.1..0.9:5</c>.</summary>
/// <param name="Name">The parameter.</param>
/// <param name="Text">As it is written.</param>
/// <param name="From">The least.</param>
/// <param name="To">The greatest.</param>
/// <param name="Step">The distance from one to the next; <see langword="null"/> when any number will do.</param>
/// <param name="IsLog">Whether the scale is logarithmic.</param>
/// <param name="Points">How many of them a grid takes.</param>
internal sealed record RealDimension(string Name, string Text, double From, double To, double? Step, bool IsLog, int? Points) : NumericDimension(Name, Text, IsLog)
{
    private const double Rounding = 1e-9;

    public override double Low => Step is { } step ? From - (step / 2) : Scale(From);

    public override double High => Step is { } step ? From + (Last * step) + (step / 2) : Scale(To);

    public override IReadOnlyList<string>? Values => (Step, Points) switch
    {
        (_, { } points) => [.. Enumerable.Range(0, points).Select(i => ValueAt(Scale(From) + (points == 1 ? 0 : (Scale(To) - Scale(From)) * i / (points - 1)))).Distinct(StringComparer.Ordinal)],
        ({ } step, _) => [.. Enumerable.Range(0, (int)Last + 1).Select(i => Write(From + (i * step)))],
        _ => null,
    };

    // A step that does not come out even in binary still reaches the end.
    private double Last => Step is { } step ? Math.Floor(((To - From) / step) + Rounding) : 0;

    public override string ValueAt(double position)
    {
        if (Step is { } step) return Write(From + (Math.Clamp(Math.Round((position - From) / step), 0, Last) * step));
        // Six digits are enough to try, and can be read.
        var rounded = double.Parse(Number(position).ToString("G6", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture);
        return Math.Clamp(rounded, From, To).ToString(CultureInfo.InvariantCulture);
    }

    public override (double From, double To)? CellOf(double position)
    {
        if (Step is not { } step) return null;
        var value = From + (Math.Clamp(Math.Round((position - From) / step), 0, Last) * step);
        return (value - (step / 2), value + (step / 2));
    }

    private static string Write(double value) => Math.Round(value, 12).ToString(CultureInfo.InvariantCulture);
}
