using System.Globalization;

namespace Solvent.Datasets;

/// <summary>
/// Takes a removed and an added column for one renamed column when at least 95 % of their values are equal in the same rows: rows of the same key, or, without
/// a key, at the same position of tables of equal length.
/// </summary>
internal sealed class RenameDetection(TablePair tables, CancellationToken cancellationToken)
{
    private const double SmallestEqualShare = 0.95;
    private const int MostPairs = 400;

    public IReadOnlyList<(ComparedColumn Column, double EqualShare)> Find(IReadOnlyList<ComparedColumn> keys)
    {
        if (keys.Count == 0 && tables.LeftRows != tables.RightRows) return [];
        var pairs = tables.OnlyLeft
            .SelectMany(left => tables.OnlyRight.Where(right => right.Kind == left.Kind).Select(right => tables.Pair(left, right)))
            .Take(MostPairs)
            .ToList();
        if (pairs.Count == 0) return [];

        var accepted = new List<(ComparedColumn Column, double EqualShare)>();
        foreach (var (pair, share) in pairs.Zip(EqualShares(pairs, keys)).OrderByDescending(entry => entry.Second))
        {
            if (share < SmallestEqualShare || accepted.Any(other => other.Column.Left == pair.Left || other.Column.Right == pair.Right)) continue;
            accepted.Add((pair, share));
        }

        return accepted;
    }

    private List<double> EqualShares(IReadOnlyList<ComparedColumn> pairs, IReadOnlyList<ComparedColumn> keys)
    {
        // Rows in which both values are missing say nothing about whether the columns are the same.
        var shares = pairs.Select((_, index) =>
            $"coalesce(count(*) FILTER (x{index} IS NOT DISTINCT FROM y{index} AND x{index} IS NOT NULL) / nullif(count(*) FILTER (x{index} IS NOT NULL OR y{index} IS NOT NULL), 0), 0)");
        var left = string.Join(", ", pairs.Select((pair, index) => $"{pair.LeftValue} AS x{index}"));
        var right = string.Join(", ", pairs.Select((pair, index) => $"{pair.RightValue} AS y{index}"));
        var sql = $"""
            SELECT {string.Join(", ", shares)}
            FROM l JOIN r ON {(keys.Count > 0 ? tables.SameKey(keys) : "l.pos = r.pos")}
            JOIN (SELECT {tables.PositionInLeft} AS pos, {left} FROM a) AS x ON x.pos = l.pos
            JOIN (SELECT {tables.PositionInRight} AS pos, {right} FROM b) AS y ON y.pos = r.pos
            """;
        return [.. tables.Database.Query(sql, cancellationToken)[0].Select(share => Convert.ToDouble(share, CultureInfo.InvariantCulture))];
    }
}
