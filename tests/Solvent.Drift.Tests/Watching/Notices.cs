using Solvent.Tables;

namespace Solvent.Drift.Tests.Watching;

/// <summary>Reports and notices of real comparisons.</summary>
internal static class Notices
{
    public static WatchNotice Drift { get; } = new("drift", "ok", new DateTimeOffset(2026, 6, 1, 8, 0, 0, TimeSpan.Zero), Report(50).Summary, Report(50), null);

    public static DriftReport Report(double shift, string column = "first") => DriftDetection.Compare(Rows(0, column), Rows(shift, column));

    private static Table Rows(double shift, string moved) => Table.FromRows(Enumerable.Range(0, 100).Select(row => new
    {
        first = row + (moved == "first" ? shift : 0),
        second = row + (moved == "second" ? shift : 0),
    }));
}
