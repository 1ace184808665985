using System.Globalization;

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
