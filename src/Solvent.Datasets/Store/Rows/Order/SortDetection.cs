namespace Solvent.Datasets;

/// <summary>Finds by which columns the rows of a text are sorted, from a sample of them in their order.</summary>
internal sealed class SortDetection
{
    // Rows may have been edited or appended after they were sorted, so some may be out of order.
    private const double MostOutOfOrder = 0.05;
    private readonly List<string[]> _rows = [];
    private readonly RowShape _shape;

    private SortDetection(RowShape shape, List<byte[]> rows)
    {
        _shape = shape;
        var fields = new Fields(shape.Delimiter);
        foreach (var row in rows)
        {
            var text = row is [.., (byte)'\r'] ? row.AsSpan(0, row.Length - 1) : row;
            fields.Split(text);
            if (fields.Count != shape.Columns) continue;
            var cells = new string[shape.Columns];
            for (var i = 0; i < cells.Length; i++) cells[i] = System.Text.Encoding.Latin1.GetString(fields.Of(text, i));
            _rows.Add(cells);
        }
    }

    /// <summary>The keys, the most significant first; none when the rows are in no order that columns explain.</summary>
    public static IReadOnlyList<SortKey> Keys(RowShape shape, List<byte[]> rows) => new SortDetection(shape, rows).Find();

    private List<SortKey> Find()
    {
        var keys = new List<SortKey>();
        var columns = Enumerable.Range(0, _shape.Columns).Select(column => new Column(_rows, column)).ToList();
        // Pairs of neighbours that the keys found so far do not tell apart.
        var pairs = Enumerable.Range(0, Math.Max(0, _rows.Count - 1)).ToList();
        while (pairs.Count > 0 && columns.Count > 0 && keys.Count < RowSort.MostKeys)
        {
            // Within the groups of a sorted column another one may be sorted, which then is out of order only where a group ends.
            var best = columns.SelectMany(column => column.Candidates(pairs))
                .OrderBy(candidate => candidate.IsPerfect ? 0 : 1).ThenByDescending(candidate => candidate.InOrder).FirstOrDefault();
            if (best is null) break;
            keys.Add(best.Key);
            pairs.RemoveAll(best.TellsApart);
            columns.RemoveAll(column => column.Number == best.Key.Column);
        }

        return keys;
    }

    private sealed record Candidate(SortKey Key, int InOrder, bool IsPerfect, Predicate<int> TellsApart);

    private sealed class Column
    {
        private readonly List<string[]> _rows;
        private readonly double?[] _numbers;
        private readonly bool _isNumeric;

        public Column(List<string[]> rows, int number)
        {
            (_rows, Number) = (rows, number);
            _numbers = [.. rows.Select(row => DecimalText.TryParse(System.Text.Encoding.Latin1.GetBytes(row[number]), out var value) ? value : (double?)null)];
            var spelled = rows.Count(row => row[number].Length > 0);
            _isNumeric = _numbers.Count(value => value is not null) >= 0.9 * spelled && spelled > 0;
        }

        public int Number { get; }

        public IEnumerable<Candidate> Candidates(List<int> pairs)
        {
            bool[] missingFirst = _isNumeric && _numbers.Contains(null) ? [false, true] : [false];
            foreach (var first in missingFirst)
            {
                foreach (var descending in (bool[])[false, true])
                {
                    var key = new SortKey(Number, _isNumeric, descending, first);
                    var (inOrder, outOfOrder) = (0, 0);
                    foreach (var pair in pairs)
                    {
                        var order = Compare(pair, key);
                        if (order < 0) inOrder++;
                        else if (order > 0) outOfOrder++;
                    }

                    if (inOrder == 0 || outOfOrder > MostOutOfOrder * inOrder) continue;
                    yield return new Candidate(key, inOrder, outOfOrder == 0, pair => Compare(pair, key) != 0);
                }
            }
        }

        private int Compare(int pair, SortKey key)
        {
            if (!key.IsNumeric)
            {
                var texts = string.CompareOrdinal(_rows[pair][Number], _rows[pair + 1][Number]);
                return key.Descending ? -texts : texts;
            }

            return (_numbers[pair], _numbers[pair + 1]) switch
            {
                ({ } left, { } right) => key.Descending ? right.CompareTo(left) : left.CompareTo(right),
                (null, null) => 0,
                (null, _) => key.MissingFirst ? -1 : 1,
                _ => key.MissingFirst ? 1 : -1,
            };
        }
    }
}
