using System.Globalization;

namespace Solvent.Datasets;

/// <summary>One line a cell: what became of its row, the 1-based rows, the key, the column, and both values.</summary>
internal sealed class CsvDiffWriter(TextWriter text) : IDiffWriter
{
    private readonly TextWriter _text = text;

    public void Start(DatasetDiff diff) => WriteLine([.. "change,oldRow,newRow".Split(','), .. diff.Keys.Select(key => $"key.{key}"), "column", "old", "new"]);

    public void Write(DiffRow row)
    {
        foreach (var cell in row.Cells) WriteLine([row.Change, Number(row.OldRow), Number(row.NewRow), .. row.Key.Select(key => key.Value), cell.Column, cell.Old, cell.New]);
    }

    public void End()
    {
        // Nothing follows the last line.
    }

    private static string? Number(long? row) => (row + 1)?.ToString(CultureInfo.InvariantCulture);

    private void WriteLine(IEnumerable<string?> fields) => _text.WriteLine(string.Join(',', fields.Select(Solvent.Tables.CsvField.Write)));
}
