namespace Solvent.Tables;

/// <summary>Where the header of a delimited text file ends, and how.</summary>
internal static class RecordHeader
{
    private const int LongestHeader = 4 << 20;

    /// <summary>Measures the header, a byte order mark included; <see langword="false"/> when no line end follows it.</summary>
    public static bool TryMeasure(string path, out int bytes, out bool hasCarriageReturns)
    {
        using var stream = File.OpenRead(path);
        var start = new byte[(int)Math.Min(stream.Length, LongestHeader)];
        stream.ReadExactly(start);
        bytes = RecordEnds.Next(start, hasQuotes: true);
        hasCarriageReturns = bytes > 1 && start[bytes - 2] == '\r';
        return bytes > 0;
    }
}
