namespace Solvent.Promotion.Updating.Merging;

/// <summary>
/// Merges two changed forms of a text line by line, as diff3 does: where only one side has changed something, its lines are taken; where both have, in touching lines and in
/// different ways, it is a conflict. The three-way merge of DiffPlex is not used: it loses lines when sides insert at the same place.
/// </summary>
internal static class LineMerge
{
    /// <summary>Starts the lines of the file as it was, in a conflict.</summary>
    public const string MineMarker = "<<<<<<< this file";

    /// <summary>Starts the lines as they were promoted, in a conflict.</summary>
    public const string BaseMarker = "||||||| promoted before";

    /// <summary>Starts the lines of the notebook, in a conflict.</summary>
    public const string TheirsMarker = "=======";

    /// <summary>Ends a conflict.</summary>
    public const string EndMarker = ">>>>>>> notebook";

    /// <summary>Whether a text has a conflict that nobody has resolved yet, and in which line, counted from 1.</summary>
    public static int? UnresolvedLine(string text)
    {
        var line = 1;
        foreach (var current in text.AsSpan().EnumerateLines())
        {
            if (current is MineMarker or EndMarker) return line;
            line++;
        }

        return null;
    }

    /// <summary>Merges texts whose lines end with <c>\n</c>.</summary>
    /// <param name="base">What both sides were made from.</param>
    /// <param name="mine">The text as it was changed by hand.</param>
    /// <param name="theirs">The text as it is generated now.</param>
    public static MergedText Merge(string @base, string mine, string theirs)
    {
        var (baseLines, myLines, theirLines) = (@base.Split('\n'), mine.Split('\n'), theirs.Split('\n'));
        var mineChanges = new Queue<ChangedLines>(ChangedLines.Between(@base, mine));
        var theirChanges = new Queue<ChangedLines>(ChangedLines.Between(@base, theirs));
        var (merged, conflicts) = (new List<string>(), new List<MergeConflict>());
        var (position, myShift, theirShift) = (0, 0, 0);
        while (mineChanges.Count + theirChanges.Count > 0)
        {
            var (start, end) = NextRegion(mineChanges, theirChanges, ref myShift, ref theirShift, out var myStart, out var theirStart);
            merged.AddRange(baseLines[position..start]);
            var (was, my, their) = (baseLines[start..end], myLines[myStart..(end + myShift)], theirLines[theirStart..(end + theirShift)]);
            if (my.SequenceEqual(their) || their.SequenceEqual(was)) merged.AddRange(my);
            else if (my.SequenceEqual(was)) merged.AddRange(their);
            else
            {
                conflicts.Add(new MergeConflict(myStart + 1, was, my, their));
                merged.AddRange([MineMarker, .. my, BaseMarker, .. was, TheirsMarker, .. their, EndMarker]);
            }

            position = end;
        }

        merged.AddRange(baseLines[position..]);
        return new MergedText(string.Join('\n', merged), conflicts);
    }

    /// <summary>Takes the next changes that touch each other, and says which lines of the base, and from which lines on of the sides, they are about.</summary>
    private static (int Start, int End) NextRegion(
        Queue<ChangedLines> mine, Queue<ChangedLines> theirs, ref int myShift, ref int theirShift, out int myStart, out int theirStart)
    {
        var start = Math.Min(mine.TryPeek(out var my) ? my.BaseStart : int.MaxValue, theirs.TryPeek(out var their) ? their.BaseStart : int.MaxValue);
        (myStart, theirStart) = (start + myShift, start + theirShift);
        var end = start;
        var grows = true;
        while (grows)
        {
            grows = Take(mine, ref end, ref myShift);
            grows |= Take(theirs, ref end, ref theirShift);
        }

        return (start, end);
    }

    private static bool Take(Queue<ChangedLines> changes, ref int end, ref int shift)
    {
        if (!changes.TryPeek(out var change) || change.BaseStart > end) return false;
        changes.Dequeue();
        end = Math.Max(end, change.BaseEnd);
        shift = change.Shift;
        return true;
    }
}
