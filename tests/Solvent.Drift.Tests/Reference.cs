using System.Text.Json;
using System.Text.Json.Serialization;

namespace Solvent.Drift.Tests;

/// <summary>Reads the reference values in Samples/ and compares with their stated tolerances.</summary>
internal static class Reference
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
    };

    public static T Read<T>(string name)
    {
        using var stream = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Samples", name));
        return JsonSerializer.Deserialize<T>(stream, Options)!;
    }

    public static void Statistic(double expected, double actual, string what) => Near(expected, actual, 1e-10, 1e-12, what);

    public static void PValue(double expected, double actual, string what) => Near(expected, actual, 1e-7, 0, what);

    public static void Near(double expected, double actual, double relative, double absolute, string what)
        => Assert.True(
            expected.Equals(actual) || Math.Abs(actual - expected) <= absolute + (relative * Math.Abs(expected)),
            $"{what}: expected {expected:R}, got {actual:R}");
}
