using System.Globalization;

namespace Solvent.Drift;

/// <summary>A change of unit: what used to be <c>x</c> is written as <c>Factor·x + Offset</c>.</summary>
/// <param name="Factor">What values are multiplied by; not 0.</param>
/// <param name="Offset">What is added to them then.</param>
/// <param name="From">The unit before, for the reader.</param>
/// <param name="To">The unit now, for the reader.</param>
internal sealed record UnitConversion(double Factor, double Offset, string From, string To)
{
    private const double MildFactor = 5;
    private const double ColdestCelsius = -90;
    private const double HottestCelsius = 150;

    /// <summary>The conversions that data are known to suffer from, and their inverses.</summary>
    public static IReadOnlyList<UnitConversion> Known { get; } = [.. Forward().SelectMany(conversion => new[] { conversion, conversion.Inverse() }), new(-1, 0, "", "")];

    /// <summary>Whether a change of the world could be of this size too, so that a match alone proves little.</summary>
    public bool IsMild => Offset == 0 && Math.Abs(Factor) is < MildFactor and > 1 / MildFactor;

    /// <summary>The values before the change that can be of the unit: an area of 500 is no temperature.</summary>
    public bool CanBe(double value) => Offset == 0 || (ToCelsius(value) is >= ColdestCelsius and <= HottestCelsius);

    public double Undo(double value) => (value - Offset) / Factor;

    public double Apply(double value) => (value * Factor) + Offset;

    /// <summary>How values are written now: <c>1,000 times as large, as from s to ms</c>.</summary>
    public string Words => this switch
    {
        { Factor: -1 } => "have the opposite sign",
        { Factor: 1 } => $"are {Number(Math.Abs(Offset))} {(Offset > 0 ? "larger" : "smaller")}, as from {From} to {To}",
        { Offset: not 0 } => $"look like {To} instead of {From}",
        { Factor: < 1 } => $"are {Number(1 / Factor)} times as small, as from {From} to {To}",
        _ => $"are {Number(Factor)} times as large, as from {From} to {To}",
    };

    private double ToCelsius(double value) => From switch
    {
        "°F" => (value - 32) / 1.8,
        "K" => value - 273.15,
        _ => value,
    };

    private UnitConversion Inverse() => new(1 / Factor, -Offset / Factor, To, From);

    private static IEnumerable<UnitConversion> Forward() =>
    [
        new(1_000, 0, "s to ms, kg to g, or km", "m"),
        new(100, 0, "shares to percent, m to cm, or euros", "cents"),
        new(10, 0, "cm", "mm"),
        new(1e6, 0, "s to µs, or MB", "bytes"),
        new(1e9, 0, "s", "ns"),
        new(1.609344, 0, "miles", "km"),
        new(1.8, 32, "°C", "°F"),
        new(1, 273.15, "°C", "K"),
        new(0.45359237, 0, "pounds", "kg"),
        new(2.54, 0, "inches", "cm"),
        new(25.4, 0, "inches", "mm"),
        new(0.3048, 0, "feet", "m"),
        new(3.6, 0, "m/s", "km/h"),
        new(2.2369362920544, 0, "m/s", "mph"),
        new(60, 0, "h to min, or min", "s"),
        new(3_600, 0, "h", "s"),
        new(86_400, 0, "days", "s"),
        new(1_024, 0, "KB", "bytes"),
        new(180 / Math.PI, 0, "radians", "degrees"),
    ];

    private static string Number(double value) => value.ToString(value >= 1000 ? "#,0.##" : "0.###", CultureInfo.InvariantCulture);
}
