namespace Solvent.Datasets;

/// <summary>Some rows of a text in their order: a few that follow each other, from many places.</summary>
internal static class RowSample
{
    private const int Places = 600;
    private const int RowsAtPlace = 8;
    private const int LargestPiece = 16 << 10;

    /// <summary>Lines without their line feeds, never the first one of the text.</summary>
    public static List<byte[]> Of(Stream text, long bytes, CancellationToken cancellationToken)
    {
        var rows = new List<byte[]>();
        var distance = bytes / Places;
        var piece = new byte[(int)Math.Min(LargestPiece, bytes)];
        // A small text is read as a whole.
        if (distance < LargestPiece)
        {
            piece = new byte[bytes];
            AddRows(rows, piece.AsSpan(0, text.ReadAtLeast(piece, piece.Length, throwOnEndOfStream: false)), int.MaxValue);
            return rows;
        }

        for (var place = 0; place < Places; place++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var read = text.ReadAtLeast(piece, piece.Length, throwOnEndOfStream: false);
            AddRows(rows, piece.AsSpan(0, read), RowsAtPlace);
            if (!Skip(text, distance - read)) break;
        }

        return rows;
    }

    private static void AddRows(List<byte[]> rows, ReadOnlySpan<byte> piece, int most)
    {
        var start = piece.IndexOf((byte)'\n') + 1;
        for (; start > 0 && most > 0; most--)
        {
            var length = piece[start..].IndexOf((byte)'\n');
            if (length < 0) return;
            rows.Add(piece.Slice(start, length).ToArray());
            start += length + 1;
        }
    }

    private static bool Skip(Stream text, long bytes)
    {
        if (text.CanSeek)
        {
            text.Seek(bytes, SeekOrigin.Current);
            return true;
        }

        var discarded = new byte[1 << 16];
        while (bytes > 0)
        {
            var read = text.Read(discarded.AsSpan(0, (int)Math.Min(bytes, discarded.Length)));
            if (read == 0) return false;
            bytes -= read;
        }

        return true;
    }
}
