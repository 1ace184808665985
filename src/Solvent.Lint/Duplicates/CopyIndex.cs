namespace Solvent.Lint.Duplicates;

/// <summary>
/// Finds for each cell what earlier cells have of it. Every window of <see cref="Window"/> tokens is looked up by a rolling hash, so that the time grows
/// with the code and not with its square.
/// </summary>
internal sealed class CopyIndex
{
    /// <summary>The least number of tokens that count as a copy.</summary>
    public const int Window = 40;

    // More places than these of the same code do not make the longest copy longer.
    private const int PlacesKept = 8;
    private const ulong Base = 1_000_003;

    private static readonly ulong Leading = Power(Window - 1);

    private readonly Dictionary<ulong, List<(CellTokens Cell, int At)>> _places = [];

    /// <summary>What earlier cells have of this one, one entry for each of them; then the cell is an earlier cell itself.</summary>
    public IReadOnlyList<CodeCopy> Add(CellTokens cell)
    {
        if (cell.Words.Length < Window) return [];
        var hashes = Hashes(cell.Words);
        var copies = Find(cell, hashes);
        Remember(cell, hashes);
        return copies;
    }

    private List<CodeCopy> Find(CellTokens cell, ulong[] hashes)
    {
        var copies = new List<CodeCopy>();
        for (var at = 0; at < hashes.Length;)
        {
            if (Longest(cell, at, hashes[at]) is not { } copy)
            {
                at++;
                continue;
            }

            at = copy.Copy.End;
            // What was changed within a copy does not make it two.
            var known = copies.FindIndex(other => other.Original.Cell == copy.Original.Cell);
            if (known < 0) copies.Add(copy);
            else copies[known] = new CodeCopy(copies[known].Copy.With(copy.Copy), copies[known].Original.With(copy.Original));
        }

        return copies;
    }

    private CodeCopy? Longest(CellTokens cell, int at, ulong hash)
    {
        if (!_places.TryGetValue(hash, out var places)) return null;
        CodeCopy? longest = null;
        foreach (var (other, start) in places)
        {
            var length = cell.Words.AsSpan(at).CommonPrefixLength(other.Words.AsSpan(start));
            if (length < Window || length <= longest?.Copy.Length) continue;
            longest = new CodeCopy(new CopyPlace(cell, at, at + length), new CopyPlace(other, start, start + length));
        }

        return longest;
    }

    private void Remember(CellTokens cell, ulong[] hashes)
    {
        for (var at = 0; at < hashes.Length; at++)
        {
            if (!_places.TryGetValue(hashes[at], out var places)) _places[hashes[at]] = places = new List<(CellTokens, int)>(1);
            if (places.Count < PlacesKept && (places.Count == 0 || places[^1].Cell != cell)) places.Add((cell, at));
        }
    }

    private static ulong[] Hashes(int[] words)
    {
        var hashes = new ulong[words.Length - Window + 1];
        ulong hash = 0;
        for (var at = 0; at < words.Length; at++)
        {
            if (at >= Window) hash -= (ulong)words[at - Window] * Leading;
            hash = (hash * Base) + (ulong)words[at];
            if (at >= Window - 1) hashes[at - Window + 1] = hash;
        }

        return hashes;
    }

    private static ulong Power(int exponent)
    {
        ulong power = 1;
        for (var i = 0; i < exponent; i++) power *= Base;
        return power;
    }
}
