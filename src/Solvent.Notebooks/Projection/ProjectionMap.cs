using System.Runtime.InteropServices;

namespace Solvent.Notebooks;

/// <summary>Which characters of a projection come from which characters of which cell.</summary>
internal sealed class ProjectionMap(IReadOnlyList<ProjectedCell> cells)
{
    private readonly List<Piece> _pieces = [];

    /// <summary>Maps the next stretch of the projection; stretches are added in order.</summary>
    public void Add(int start, int length, int cell, int cellStart, int cellLength)
    {
        if (length > 0) _pieces.Add(new Piece(start, length, cell, cellStart, cellLength));
    }

    public CellPosition? ToCell(int offset)
    {
        if (Find(offset) is { } piece) return Position(piece, piece.ToCell(offset));
        // The place after the last character of a stretch belongs to it when it belongs to nothing else.
        return Find(offset - 1) is { } before ? Position(before, before.CellStart + before.CellLength) : null;
    }

    public CellRange? ToCell(TextRange range)
    {
        if (ToCell(range.Start) is not { } start) return null;
        if (range.Length <= 0 || Find(range.End - 1) is not { } last || Find(range.Start) is { } first && last.Cell != first.Cell) return new CellRange(start, start);
        // Of a stretch that is spelled differently, any part means all of it.
        var end = last.CellLength == last.Length ? last.ToCell(range.End - 1) + 1 : last.CellStart + last.CellLength;
        return new CellRange(start, Position(last, Math.Max(end, start.Offset)));
    }

    private CellPosition Position(Piece piece, int offset)
    {
        var cell = cells[piece.Cell];
        return cell.Lines.Position(cell.Cell, offset) with { Document = cell.Document };
    }

    private Piece? Find(int offset)
    {
        var (low, high) = (0, _pieces.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var piece = _pieces[middle];
            if (offset < piece.Start) high = middle - 1;
            else if (offset >= piece.Start + piece.Length) low = middle + 1;
            else return piece;
        }

        return null;
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Piece(int Start, int Length, int Cell, int CellStart, int CellLength)
    {
        public int ToCell(int offset) => CellStart + (CellLength == Length ? offset - Start : 0);
    }
}
