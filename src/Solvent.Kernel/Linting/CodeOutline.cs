namespace Solvent.Kernel.Linting;

/// <summary>
/// What the lines of a cell look like without the names and numbers that differ in a copy, so that cells that cannot hold the same code are never compared.
/// </summary>
internal sealed class CodeOutline
{
    private const int ShortestLine = 8;

    private readonly HashSet<int> _lines = [];

    private CodeOutline()
    {
    }

    public static CodeOutline Of(string code)
    {
        var outline = new CodeOutline();
        if (code.Length < CellSubjects.ShortestCopy) return outline;
        foreach (var line in code.AsSpan().EnumerateLines()) outline.Add(line);
        return outline;
    }

    /// <summary>Whether the two have a line that looks the same.</summary>
    public bool IsLike(CodeOutline other) => _lines.Overlaps(other._lines);

    private void Add(ReadOnlySpan<char> line)
    {
        var hash = default(HashCode);
        var length = 0;
        for (var at = 0; at < line.Length;)
        {
            var end = at + 1;
            if (IsWord(line[at]))
            {
                while (end < line.Length && IsWord(line[end])) end++;
                // Members have the same names in a copy; what stands alone may have been renamed.
                if (at > 0 && line[at - 1] == '.') hash.Add(string.GetHashCode(line[at..end], StringComparison.Ordinal));
                else hash.Add('v');
                length++;
            }
            else if (!char.IsWhiteSpace(line[at]))
            {
                hash.Add(line[at]);
                length++;
            }

            at = end;
        }

        if (length >= ShortestLine) _lines.Add(hash.ToHashCode());
    }

    private static bool IsWord(char character) => char.IsLetterOrDigit(character) || character == '_';
}
