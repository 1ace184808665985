using System.Globalization;

namespace Solvent.Datasets;

/// <summary>
/// Pairs rows without a key that are equal in more than half of the compared columns: those with the most equal cells first, and of equals those that stand
/// nearest to each other. A table of which too many rows differ is paired in part: the first rows of either side.
/// </summary>
internal sealed class SimilarRows(TablePair tables, CancellationToken cancellationToken)
{
    private const long MostCells = 20_000_000;
    private const long MostPairs = 4_000_000;
    private const int RarelyAtMost = 32;
    private const int RowsPerInsert = 1_000;

    /// <summary>Pairs rows of the relation <paramref name="surplus"/> in the relation <paramref name="pairs"/>.</summary>
    public void Pair(string surplus, string pairs)
    {
        tables.Database.Execute($"CREATE OR REPLACE TABLE {pairs} (lp BIGINT, rp BIGINT)", cancellationToken);
        if (tables.Chosen.Count < 3) return;
        var most = Math.Max(1, MostCells / tables.Chosen.Count / 2);
        var left = Rows("l", "lp", surplus, most);
        var right = Rows("r", "rp", surplus, most);
        if (left.Count == 0 || right.Count == 0) return;
        var (pairedLeft, pairedRight) = (new HashSet<long>(), new HashSet<long>());
        var chosen = Candidates(left, right)
            .OrderByDescending(pair => pair.Equal)
            .ThenBy(pair => Math.Abs(pair.Left - pair.Right))
            .ThenBy(pair => pair.Left)
            .ThenBy(pair => pair.Right)
            .Where(pair => !pairedLeft.Contains(pair.Left) && !pairedRight.Contains(pair.Right) && pairedLeft.Add(pair.Left) && pairedRight.Add(pair.Right));
        foreach (var some in chosen.Chunk(RowsPerInsert))
        {
            var values = some.Select(pair => string.Create(CultureInfo.InvariantCulture, $"({pair.Left}, {pair.Right})"));
            tables.Database.Execute($"INSERT INTO {pairs} VALUES {string.Join(", ", values)}", cancellationToken);
        }
    }

    /// <summary>The surplus rows of a side: the position of each, and hashes of its cells.</summary>
    private List<(long Position, ulong[] Cells)> Rows(string view, string position, string surplus, long most)
    {
        var hashes = tables.Chosen.Select(column => $"hash({tables.Alias(column)})").Prepend("pos");
        var rows = tables.Database.Query(
            $"SELECT {string.Join(", ", hashes)} FROM {view} WHERE pos IN (SELECT {position} FROM {surplus} WHERE {position} IS NOT NULL ORDER BY {position} LIMIT {most}) ORDER BY pos",
            cancellationToken);
        return [.. rows.Select(row => ((long)row[0]!, row.Skip(1).Select(hash => (ulong)hash!).ToArray()))];
    }

    private IEnumerable<(long Left, long Right, int Equal)> Candidates(List<(long Position, ulong[] Cells)> left, List<(long Position, ulong[] Cells)> right)
    {
        var all = Enumerable.Range(0, right.Count).ToList();
        var rare = (long)left.Count * right.Count <= MostPairs ? null : RareCells(right);
        foreach (var row in left)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var index in rare is null ? (IReadOnlyCollection<int>)all : Sharing(row.Cells, rare))
            {
                var equal = Equal(row.Cells, right[index].Cells);
                if (equal * 2 > row.Cells.Length) yield return (row.Position, right[index].Position, equal);
            }
        }
    }

    /// <summary>Where there are too many pairs to look at, rows are candidates that share a cell which few rows have.</summary>
    private static Dictionary<(int Column, ulong Cell), List<int>> RareCells(List<(long Position, ulong[] Cells)> rows)
    {
        var places = new Dictionary<(int Column, ulong Cell), List<int>>();
        for (var index = 0; index < rows.Count; index++)
        {
            for (var column = 0; column < rows[index].Cells.Length; column++)
            {
                var key = (column, rows[index].Cells[column]);
                if (!places.TryGetValue(key, out var place)) places.Add(key, place = []);
                // One more than is rare tells that the cell is not.
                if (place.Count <= RarelyAtMost) place.Add(index);
            }
        }

        return places;
    }

    private static HashSet<int> Sharing(ulong[] cells, Dictionary<(int Column, ulong Cell), List<int>> places)
    {
        var sharing = new HashSet<int>();
        for (var column = 0; column < cells.Length; column++)
        {
            if (places.TryGetValue((column, cells[column]), out var place) && place.Count <= RarelyAtMost) sharing.UnionWith(place);
        }

        return sharing;
    }

    private static int Equal(ulong[] a, ulong[] b)
    {
        var equal = 0;
        for (var column = 0; column < a.Length; column++)
        {
            if (a[column] == b[column]) equal++;
        }

        return equal;
    }
}
