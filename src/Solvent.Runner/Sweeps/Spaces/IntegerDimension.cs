using System.Globalization;

namespace Solvent.Runner.Sweeps;

/// <summary>Whole numbers: <c>1..5</c>, <c>10..100/10</c>, <c>log(1..1000)</c>.</summary>
/// <param name="Name">The parameter.</param>
/// <param name="Text">As it is written.</param>
/// <param name="From">The least.</param>
/// <param name="To">The greatest.</param>
/// <param name="Step">The distance from one to the next; 1 on a logarithmic scale.</param>
/// <param name="IsLog">Whether the scale is logarithmic.</param>
/// <param name="Points">How many of them a grid takes; <see langword="null"/> for all.</param>
internal sealed record IntegerDimension(string Name, string Text, long From, long To, long Step, bool IsLog, int? Points) : NumericDimension(Name, Text, IsLog)
{
    private const long LongestGrid = 100_000;

    // Half a step further, so that the outer values are drawn as often as the others.
    public override double Low => Scale(From - (Step / 2d));

    public override double High => Scale(From + (Last * Step) + (Step / 2d));

    public override IReadOnlyList<string>? Values => Points is { } points
        ? [.. Enumerable.Range(0, points).Select(i => Write(Nearest(Number(Between(i, points))))).Distinct(StringComparer.Ordinal)]
        : Last < LongestGrid ? [.. Enumerable.Range(0, (int)Last + 1).Select(i => Write(From + (i * Step)))] : null;

    private long Last => (To - From) / Step;

    public override string ValueAt(double position) => Write(Nearest(Number(position)));

    public override (double From, double To)? CellOf(double position)
    {
        var value = Nearest(Number(position));
        return (Scale(value - (Step / 2d)), Scale(value + (Step / 2d)));
    }

    private double Between(int i, int points) => Scale(From) + (points == 1 ? 0 : (Scale(To) - Scale(From)) * i / (points - 1));

    private long Nearest(double number) => From + (Math.Clamp((long)Math.Round((number - From) / Step), 0, Last) * Step);

    private static string Write(long value) => value.ToString(CultureInfo.InvariantCulture);
}
