using Solvent.Tables;

namespace Solvent.Quality;

/// <summary>How much of a column may be missing.</summary>
internal static class MissingSuggestion
{
    // Three standard deviations of the difference between the share here and that of a table of the same size, and never less than a percent.
    private const double Deviations = 3 * 1.4142;
    private const double LeastRoom = 0.01;

    public static MissingAtMost Of(Column column)
    {
        var share = column.MissingShare;
        if (share == 0) return new MissingAtMost(column.Name, 0);
        var room = Math.Max(LeastRoom, Deviations * Math.Sqrt(share * (1 - share) / column.Length));
        return new MissingAtMost(column.Name, Math.Min(1, Math.Ceiling((share + room) * 100) / 100));
    }
}
