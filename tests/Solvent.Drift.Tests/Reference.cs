using System.Collections.Concurrent;
using System.Text.Json;
using Solvent.Tables;

namespace Solvent.Drift.Tests;

/// <summary>
/// Reads reference values and the data they were made from: those in Samples/, or those in the folder that <c>SOLVENT_REFERENCE_DATA</c> names, which has the
/// same layout and may hold other data.
/// </summary>
internal static class Reference
{
    private static readonly ConcurrentDictionary<string, Table> Tables = new(StringComparer.Ordinal);

    public static string Folder { get; } = Environment.GetEnvironmentVariable("SOLVENT_REFERENCE_DATA") is { Length: > 0 } folder
        ? folder
        : Path.Combine(AppContext.BaseDirectory, "Samples");

    public static bool Has(string name) => File.Exists(Path.Combine(Folder, name));

    /// <summary>A file of reference values.</summary>
    public static JsonElement Read(string name)
    {
        using var stream = File.OpenRead(Path.Combine(Folder, name));
        using var document = JsonDocument.Parse(stream);
        return document.RootElement.Clone();
    }

    /// <summary>The cases of a file by their names.</summary>
    public static Dictionary<string, JsonElement> Cases(string name)
        => Read(name).GetProperty("cases").EnumerateArray().ToDictionary(@case => @case.GetProperty("id").GetString()!, StringComparer.Ordinal);

    public static Table Table(string file) => Tables.GetOrAdd(file, name => Solvent.Tables.Table.Open(Path.Combine(Folder, name)));

    /// <summary>The rows of one side of a split: <c>ref</c> or <c>cur</c>.</summary>
    public static int[] Rows(Table table, string split, string side)
        => [.. Enumerable.Range(0, (int)table.RowCount).Where(row => table[split].Format(row) == side)];

    public static double[] Numbers(Table table, string column, int[] rows)
    {
        var numbers = (NumberColumn)table[column];
        return Array.ConvertAll(rows, row => numbers[row]);
    }

    public static double Number(JsonElement value)
        => value.ValueKind == JsonValueKind.String ? double.Parse(value.GetString()!, System.Globalization.CultureInfo.InvariantCulture) : value.GetDouble();

    public static double[] Numbers(JsonElement values) => [.. values.EnumerateArray().Select(Number)];

    public static long[] Counts(JsonElement values) => [.. values.EnumerateArray().Select(value => value.GetInt64())];

    public static void Statistic(double expected, double actual, string what) => Near(expected, actual, 1e-10, 1e-12, what);

    public static void PValue(double expected, double actual, string what) => Near(expected, actual, 1e-7, 1e-14, what);

    public static void Near(double expected, double actual, double relative, double absolute, string what)
        => Assert.True(
            expected.Equals(actual) || Math.Abs(actual - expected) <= absolute + (relative * Math.Abs(expected)),
            $"{what}: expected {expected:R}, got {actual:R}");
}
