using System.Text.RegularExpressions;
using Solvent.Tables;

namespace Solvent.Datasets;

/// <summary>
/// Finds the columns that identify a row: no value of them is missing and none occurs twice, in either table. One column is better than two, and one
/// that is called like an identifier is better than one that merely happens to be unique.
/// </summary>
internal sealed partial class KeyInference(TablePair tables, IKeyFacts facts)
{
    private const int LargestPairedColumns = 6;
    private const int MostCandidates = 256;
    private const int IntegerRank = 3;

    /// <summary>The key, or nothing when there is none of one or two columns.</summary>
    public IReadOnlyList<ComparedColumn> Find()
    {
        if (tables.LeftRows == 0 && tables.RightRows == 0) return [];
        // In a table of thousands of columns the key is among the first, or is called so.
        var candidates = tables.Compared.Where(column => column.CanIdentify).OrderBy(Rank).Take(MostCandidates).ToList();

        // The estimate is off by some percent; what it leaves is counted exactly.
        foreach (var column in candidates)
        {
            if (facts.DistinctShare(column) > 0.8 && facts.IsUnique([column])) return [column];
        }

        var paired = candidates
            .Where(column => facts.DistinctShare(column) >= 0)
            .OrderByDescending(facts.DistinctShare)
            .Take(LargestPairedColumns)
            .OrderBy(Rank)
            .ToList();
        for (var i = 0; i < paired.Count; i++)
        {
            for (var j = i + 1; j < paired.Count; j++)
            {
                ComparedColumn[] pair = [paired[i], paired[j]];
                // Two plain integers are more likely two measurements than a key.
                if (Rank(pair[0]) < IntegerRank && facts.IsUnique(pair)) return pair;
            }
        }

        return [];
    }

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

    [GeneratedRegex("(?:^|_|[a-z](?=I))(?:id|key|uuid|guid)$|^(?:id|key|uuid|guid)(?:_|$)|Id$|ID$|Key$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex IdentifierName();
}
