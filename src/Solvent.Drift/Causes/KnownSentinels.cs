using Solvent.Tables;

namespace Solvent.Drift;

/// <summary>Values that people and programs write where they have none.</summary>
internal static class KnownSentinels
{
    private static readonly HashSet<double> Numbers =
    [
        0, -1, -9, -99, -999, -9_999, -99_999, -999_999, 9, 99, 999, 9_999, 99_999, 999_999, 9_999_999,
        255, short.MinValue, short.MaxValue, ushort.MaxValue, int.MinValue, int.MaxValue, uint.MaxValue, long.MinValue, long.MaxValue,
        -999.9, 999.9, -99.9, 99.9, -9.99e8, 1e20, -1e20, 1e30, -1e30, float.MaxValue, float.MinValue, double.MaxValue, double.MinValue,
    ];

    private static readonly HashSet<DateTime> Dates =
    [
        new(1, 1, 1), new(1899, 12, 30), new(1899, 12, 31), new(1900, 1, 1), new(1900, 1, 2), new(1901, 1, 1), new(1904, 1, 1), new(1970, 1, 1),
        new(1753, 1, 1), new(1601, 1, 1), new(9999, 12, 31), new(2099, 12, 31), new(2999, 12, 31),
    ];

    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        "", "-", "--", "?", "??", ".", "n/a", "na", "n.a.", "#n/a", "nan", "null", "(null)", "none", "nil", "missing", "(missing)", "unknown", "unk",
        "unspecified", "undefined", "not available", "not applicable", "not specified", "no data", "nodata", "tbd", "error", "#error", "#value!", "#ref!", "#div/0!",
        "-1", "-99", "-999", "-9999", "999", "9999", "xxx", "blank", "(blank)", "empty", "(empty)",
    };

    public static bool Has(double value, ColumnKind kind) => kind == ColumnKind.Timestamp
        ? value is > -62_135_596_801 and < 253_402_300_800 && Dates.Contains(DateTime.UnixEpoch.AddSeconds(value).Date)
        : Numbers.Contains(value);

    public static bool Has(string text) => Words.Contains(text.Trim());
}
