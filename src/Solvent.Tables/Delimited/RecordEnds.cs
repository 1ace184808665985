namespace Solvent.Tables;

/// <summary>Steps over records: a line end inside quotes ends none.</summary>
internal static class RecordEnds
{
    /// <summary>The length of the record at the start of <paramref name="text"/>, its line end included; -1 when it does not end there.</summary>
    public static int Next(ReadOnlySpan<byte> text, bool hasQuotes)
    {
        var end = text.IndexOf((byte)'\n');
        if (!hasQuotes || end < 0) return end + (end < 0 ? 0 : 1);
        var isOpen = (text[..end].Count((byte)'"') & 1) == 1;
        while (isOpen)
        {
            var next = text[(end + 1)..].IndexOf((byte)'\n');
            if (next < 0) return -1;
            isOpen ^= (text.Slice(end + 1, next).Count((byte)'"') & 1) == 1;
            end += next + 1;
        }

        return end + 1;
    }

    /// <summary>The length of all whole records at the start of <paramref name="text"/>; 0 when there is none.</summary>
    public static int Last(ReadOnlySpan<byte> text)
    {
        var isOpen = (text.Count((byte)'"') & 1) == 1;
        for (var end = text.LastIndexOf((byte)'\n'); end >= 0; end = text[..end].LastIndexOf((byte)'\n'))
        {
            isOpen ^= (text[end..].Count((byte)'"') & 1) == 1;
            if (!isOpen) return end + 1;
            text = text[..end];
        }

        return 0;
    }
}
