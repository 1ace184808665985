using System.Text;
using System.Text.RegularExpressions;

namespace Solvent.Jupyter.History;

/// <summary>The cells that this kernel has run, oldest first.</summary>
internal sealed class CellHistory
{
    /// <summary>The number of this session; earlier ones are not kept.</summary>
    public const int Session = 1;

    private readonly Lock _gate = new();
    private readonly List<HistoryEntry> _entries = [];

    public void Add(HistoryEntry entry)
    {
        lock (_gate) _entries.Add(entry);
    }

    /// <summary>The last <paramref name="count"/> cells.</summary>
    public IReadOnlyList<HistoryEntry> Tail(int count)
    {
        lock (_gate) return [.. _entries.TakeLast(count)];
    }

    /// <summary>The cells from <paramref name="start"/> up to but without <paramref name="stop"/>; 0 and <see cref="Session"/> mean this session.</summary>
    public IReadOnlyList<HistoryEntry> Range(int session, int start, int? stop)
    {
        lock (_gate) return session is 0 or Session ? [.. _entries.Where(entry => entry.Line >= start && (stop is null || entry.Line < stop))] : [];
    }

    /// <summary>The last <paramref name="count"/> cells whose text matches a pattern of <c>*</c>, <c>?</c> and <c>[sets]</c>.</summary>
    /// <param name="pattern">The pattern, for the whole text.</param>
    /// <param name="unique">Whether of equal texts only the last is meant.</param>
    /// <param name="count">How many; <see langword="null"/> for all.</param>
    public IReadOnlyList<HistoryEntry> Search(string pattern, bool unique, int? count)
    {
        var glob = Glob(pattern);
        List<HistoryEntry> found;
        lock (_gate) found = [.. _entries.Where(entry => glob.IsMatch(entry.Input))];
        if (unique) found = [.. found.GroupBy(entry => entry.Input, StringComparer.Ordinal).Select(same => same.Last()).OrderBy(entry => entry.Line)];
        return count is { } last ? [.. found.TakeLast(last)] : found;
    }

    private static Regex Glob(string pattern)
    {
        var expression = new StringBuilder("^");
        for (var i = 0; i < pattern.Length; i++)
        {
            var end = pattern[i] == '[' ? pattern.IndexOf(']', Math.Min(i + 2, pattern.Length)) : -1;
            if (end > 0)
            {
                var set = pattern[(i + 1)..end].Replace("\\", "\\\\", StringComparison.Ordinal).Replace("[", "\\[", StringComparison.Ordinal);
                expression.Append('[').Append(set is ['!', .. var others] ? $"^{others}" : set).Append(']');
                i = end;
            }
            else
            {
                expression.Append(pattern[i] switch { '*' => ".*", '?' => ".", var other => Regex.Escape(other.ToString()) });
            }
        }

        try
        {
            return new Regex(expression.Append('$').ToString(), RegexOptions.Singleline | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
        }
        catch (ArgumentException)
        {
            // A set such as [z-a].
            return new Regex($"^{Regex.Escape(pattern)}$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
        }
    }
}
