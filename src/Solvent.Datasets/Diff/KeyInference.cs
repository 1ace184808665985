using System.Text.RegularExpressions;
using Solvent.Tables;

namespace Solvent.Datasets;

/// <summary>
/// Finds the columns that identify a row: no value of them is missing and none occurs twice, in either table. One column is better than two, and one
/// that is called like an identifier is better than one that merely happens to be unique.
/// </summary>
internal sealed partial class KeyInference(TablePair tables, CancellationToken cancellationToken)
{
    private const int LargestPairedColumns = 6;
    private const int SampleRows = 10_000;
    private const int IntegerRank = 3;

    /// <summary>The key, or nothing when there is none of one or two columns.</summary>
    public IReadOnlyList<ComparedColumn> Find()
    {
        if (tables.LeftRows == 0 && tables.RightRows == 0) return [];
        var candidates = tables.Compared.Where(column => column.CanIdentify).ToList();
        if (candidates.Count == 0) return [];
        var left = Distinct("l", candidates);
        var right = Distinct("r", candidates);
        var complete = candidates
            .Select((column, index) => (Column: column, Share: Math.Min(left[index], right[index])))
            .Where(candidate => candidate.Share >= 0)
            .OrderBy(candidate => Rank(candidate.Column))
            .ToList();

        // The estimate is off by some percent; what it leaves is counted exactly.
        foreach (var (column, _) in complete.Where(candidate => candidate.Share > 0.8))
        {
            if (IsUnique([column])) return [column];
        }

        var paired = complete.OrderByDescending(candidate => candidate.Share).Take(LargestPairedColumns).OrderBy(candidate => Rank(candidate.Column)).ToList();
        for (var i = 0; i < paired.Count; i++)
        {
            for (var j = i + 1; j < paired.Count; j++)
            {
                ComparedColumn[] pair = [paired[i].Column, paired[j].Column];
                // Two plain integers are more likely two measurements than a key.
                if (Rank(pair[0]) < IntegerRank && IsUnique(pair)) return pair;
            }
        }

        return [];
    }

    /// <summary>Whether the columns identify the rows of both tables.</summary>
    public bool IsUnique(IReadOnlyList<ComparedColumn> columns) => IsUnique("l", columns) && IsUnique("r", columns);

    private static int Rank(ComparedColumn column)
    {
        if (IdentifierName().IsMatch(column.Name)) return 0;
        return column.Right.Kind switch
        {
            ColumnKind.Text => 1,
            ColumnKind.Timestamp => 2,
            _ => IntegerRank,
        };
    }

    /// <summary>For each column the estimated share of distinct values, or -1 when values are missing; 1 for no rows.</summary>
    private List<double> Distinct(string view, IReadOnlyList<ComparedColumn> columns)
    {
        var facts = columns.Select(column => $"count({tables.Alias(column)}), approx_count_distinct({tables.Alias(column)})");
        var row = tables.Database.Query($"SELECT count(*), {string.Join(", ", facts)} FROM {view}", cancellationToken)[0];
        var rows = (long)row[0]!;
        return [.. columns.Select((_, index) => rows == 0 ? 1.0 : (long)row[(2 * index) + 1]! < rows ? -1.0 : (double)(long)row[(2 * index) + 2]! / rows)];
    }

    private bool IsUnique(string view, IReadOnlyList<ComparedColumn> columns)
    {
        var aliases = string.Join(", ", columns.Select(tables.Alias));
        return NoRepetition($"(SELECT {aliases} FROM {view} LIMIT {SampleRows})") && NoRepetition(view);

        bool NoRepetition(string rows) => tables.Database.Query(
            $"SELECT 1 FROM {rows} GROUP BY {aliases} HAVING count(*) > 1 LIMIT 1", cancellationToken).Count == 0;
    }

    [GeneratedRegex("(?:^|_|[a-z](?=I))(?:id|key|uuid|guid)$|^(?:id|key|uuid|guid)(?:_|$)|Id$|ID$|Key$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex IdentifierName();
}
