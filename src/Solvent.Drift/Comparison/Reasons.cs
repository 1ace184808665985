using System.Globalization;
using Solvent.Tables;

namespace Solvent.Drift;

/// <summary>Words the evidence.</summary>
internal static class Reasons
{
    private const double SmallestShown = 1e-12;

    public static string Describe(Signal signal, double adjusted)
    {
        var effect = signal.Effect.Effect ?? 0;
        var threshold = signal.Effect.Threshold ?? 0;
        var relation = effect >= threshold ? "≥" : "<";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{signal.Change}, {signal.EffectName} {Effect(effect, threshold)} {relation} {threshold:0.00##}, {TestName(signal.Significance.Method)} p {PValue(adjusted)}");
    }

    public static (DriftVerdict Verdict, string Reason) TooFew(
        long reference, long current, int needed, string one = "value", string many = "values")
    {
        var (side, count) = current < needed ? ("current data", current) : ("reference", reference);
        var values = count == 1 ? $"1 {one}" : $"{count} {many}";
        return (DriftVerdict.NotEnoughData, $"the {side} has {values}; {needed} are needed to tell");
    }

    /// <summary>What could have been seen, for a verdict that saw nothing.</summary>
    public static string Seen(DriftPower power, ColumnKind kind) => power switch
    {
        { Effect: null } => "so few rows could not have shown any shift",
        { Shift: { } shift, Effect: { } effect } => $"a shift of {Amount(shift, kind)} ({power.Measure} {effect.ToString("0.00", CultureInfo.InvariantCulture)}) would have been seen",
        { Measure: NumericComparison.NoScale, Effect: { } effect } => $"a change that moves {Share(effect)} of the values would have been seen",
        { Effect: { } effect } => $"a {power.Measure} of {effect.ToString("0.00", CultureInfo.InvariantCulture)} would have been seen",
    };

    private static string Amount(double shift, ColumnKind kind) => (kind, shift) switch
    {
        (not ColumnKind.Timestamp, _) => Number(shift),
        (_, < 120) => $"{Number(shift)} seconds",
        (_, < 7_200) => $"{Number(shift / 60)} minutes",
        (_, < 172_800) => $"{Number(shift / 3_600)} hours",
        _ => $"{Number(shift / 86_400)} days",
    };

    public static string Number(double value) => Math.Abs(value) switch
    {
        0 => "0",
        >= 1e15 or < 1e-4 => value.ToString("0.###e+0", CultureInfo.InvariantCulture),
        >= 1000 => value.ToString("#,0", CultureInfo.InvariantCulture),
        >= 100 => value.ToString("0.#", CultureInfo.InvariantCulture),
        >= 1 => value.ToString("0.##", CultureInfo.InvariantCulture),
        _ => value.ToString("0.####", CultureInfo.InvariantCulture),
    };

    public static string Share(double share) => share switch
    {
        0 => "0 %",
        < 0.001 => "< 0.1 %",
        _ => $"{(share * 100).ToString("0.#", CultureInfo.InvariantCulture)} %",
    };

    // Never "0.10 < 0.10": an effect below its threshold is shown with as many digits as tell them apart.
    private static string Effect(double effect, double threshold)
    {
        var rounded = effect.ToString(effect >= 1000 ? "#,0" : "0.00", CultureInfo.InvariantCulture);
        var misleads = effect < threshold && double.Parse(rounded, NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture) >= threshold;
        return misleads ? effect.ToString("0.000###", CultureInfo.InvariantCulture) : rounded;
    }

    private static string PValue(double p) => p switch
    {
        < SmallestShown => "< 1e-12",
        < 0.001 => p.ToString("0e+0", CultureInfo.InvariantCulture),
        < 0.1 => p.ToString("0.000", CultureInfo.InvariantCulture),
        _ => p.ToString("0.00", CultureInfo.InvariantCulture),
    };

    private static string TestName(string method) => method switch
    {
        "ks" => "KS",
        "chi2" => "chi-square",
        "fisher" => "Fisher",
        _ => "two-proportion",
    };
}
