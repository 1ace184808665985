using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;
using Solvent.Lint;

namespace Solvent.Commands.Lint;

/// <summary>The lines that a change takes out and puts in, with a few around them.</summary>
internal static class SourceDifference
{
    private const int Around = 2;

    public static string Of(SourceChange change)
    {
        var lines = InlineDiffBuilder.Diff(change.Before, change.After, ignoreWhiteSpace: false).Lines;
        var shown = new List<string>();
        var last = -1;
        for (var i = 0; i < lines.Count; i++)
        {
            if (!IsNear(lines, i)) continue;
            if (last >= 0 && i > last + 1) shown.Add("  …");
            last = i;
            var mark = lines[i].Type switch { ChangeType.Inserted => "+ ", ChangeType.Deleted => "- ", _ => "  " };
            shown.Add(mark + lines[i].Text);
        }

        return string.Join('\n', shown);
    }

    private static bool IsNear(List<DiffPiece> lines, int index)
    {
        for (var i = Math.Max(0, index - Around); i <= Math.Min(lines.Count - 1, index + Around); i++)
        {
            if (lines[i].Type != ChangeType.Unchanged) return true;
        }

        return false;
    }
}
