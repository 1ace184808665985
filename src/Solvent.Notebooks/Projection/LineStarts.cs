namespace Solvent.Notebooks;

/// <summary>Turns offsets in a cell into lines and columns.</summary>
internal sealed class LineStarts
{
    private readonly List<int> _starts = [0];
    private readonly int _length;

    public LineStarts(string text)
    {
        _length = text.Length;
        for (var at = text.IndexOf('\n'); at >= 0; at = text.IndexOf('\n', at + 1)) _starts.Add(at + 1);
    }

    /// <summary>The place of <paramref name="offset"/>, which is cut to the cell.</summary>
    public CellPosition Position(int cell, int offset)
    {
        offset = Math.Clamp(offset, 0, _length);
        var found = _starts.BinarySearch(offset);
        var line = found >= 0 ? found : ~found - 1;
        return new CellPosition(cell, line + 1, offset - _starts[line] + 1, offset);
    }

    /// <summary>The place of <paramref name="offset"/> in a file.</summary>
    public FilePosition InFile(int offset)
    {
        var position = Position(cell: 0, offset);
        return new FilePosition(position.Line, position.Column);
    }
}
