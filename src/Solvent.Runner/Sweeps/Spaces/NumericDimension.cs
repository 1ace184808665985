using System.Globalization;

namespace Solvent.Runner.Sweeps;

/// <summary>
/// Numbers between two bounds, on a linear or logarithmic scale. An estimator sees the scale, on which the bounds are <see cref="Low"/> and <see cref="High"/>.
/// </summary>
internal abstract record NumericDimension(string Name, string Text, bool IsLog) : SearchDimension(Name, Text)
{
    public abstract double Low { get; }

    public abstract double High { get; }

    /// <summary>The nearest value to a position on the scale.</summary>
    public abstract string ValueAt(double position);

    /// <summary>The part of the scale that has the same value as a position; <see langword="null"/> when every position has its own.</summary>
    public abstract (double From, double To)? CellOf(double position);

    public double PositionOf(string value) => Scale(double.Parse(value, NumberStyles.Float, CultureInfo.InvariantCulture));

    public override string At(double place) => ValueAt(Low + (place * (High - Low)));

    protected double Scale(double number) => IsLog ? Math.Log(number) : number;

    protected double Number(double position) => IsLog ? Math.Exp(position) : position;
}
