using Solvent.Tables;

namespace Solvent.Quality;

/// <summary>Finds the rows whose key an earlier row had.</summary>
internal static class Repetitions
{
    private const int NotSeen = -1;

    public static (long Checked, long Failed, IReadOnlyList<FailedRow> Examples) Find(
        Table table, IReadOnlyList<Column> columns, int[] keys)
    {
        var firstRows = new int[keys.Length + 1];
        firstRows.AsSpan().Fill(NotSeen);
        var examples = new List<FailedRow>();
        long @checked = 0, failed = 0;
        for (var row = 0; row < keys.Length; row++)
        {
            if (keys[row] < 0) continue;
            @checked++;
            ref var first = ref firstRows[keys[row]];
            if (first == NotSeen)
            {
                first = row;
                continue;
            }

            failed++;
            if (examples.Count < Expectation.MostExamples)
            {
                var values = string.Join(", ", columns.Select(column => column.Format(row)));
                examples.Add(Expectation.Row(table, row, Quoting.Shortened(values), $"same as row {first + 1}"));
            }
        }

        return (@checked, failed, examples);
    }
}
