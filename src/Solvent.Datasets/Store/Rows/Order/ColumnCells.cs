namespace Solvent.Datasets;

/// <summary>The cells of one column of a text, from one line on.</summary>
internal sealed record ColumnCells(LineTable Lines, int First, byte Delimiter, int Column)
{
    public int Count => Lines.Count - First;

    public Reader Read() => new(this);

    /// <summary>For one thread.</summary>
    internal readonly struct Reader(ColumnCells cells)
    {
        private readonly Fields _fields = new(cells.Delimiter);

        /// <summary>The text of a cell, which is empty where a line has too few.</summary>
        public ReadOnlySpan<byte> Cell(int row)
        {
            var text = cells.Lines.Text(cells.First + row);
            // What ends the line is no part of its last number.
            if (text is [.., (byte)'\r']) text = text[..^1];
            return _fields.TryFind(text, cells.Column, cells.Lines.HasQuotes, out var start, out var end) ? text[start..end] : default;
        }
    }
}
