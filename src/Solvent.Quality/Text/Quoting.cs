using System.Buffers;
using System.Globalization;
using System.Text;

namespace Solvent.Quality;

/// <summary>Writes names and values so that the parser reads them back as they were.</summary>
internal static class Quoting
{
    private const int LongestShown = 80;
    private static readonly SearchValues<char> EndBareName = SearchValues.Create(" \t\r\n,()\"\\");
    private static readonly SearchValues<char> EndBareItem = SearchValues.Create(",\"\\\r\n\t");
    private static readonly string[] TableWords = ["rows", "columns", "warn:"];

    public static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>A column at the start of a line or in parentheses.</summary>
    public static string Name(string name)
    {
        var bare = name.Length > 0 && name[0] != '#' && !name.AsSpan().ContainsAny(EndBareName) && !TableWords.Contains(name)
            && !name.StartsWith("warn:", StringComparison.Ordinal) && !name.Any(char.IsWhiteSpace);
        return bare ? name : Quote(name);
    }

    /// <summary>A column, or several in parentheses.</summary>
    public static string Names(IReadOnlyList<string> names) => names.Count == 1 ? Name(names[0]) : $"({string.Join(", ", names.Select(Name))})";

    /// <summary>An item of a list with commas.</summary>
    public static string ListItem(string item)
        => item.Length > 0 && item == item.Trim() && !item.AsSpan().ContainsAny(EndBareItem) && !item.Any(char.IsControl) ? item : Quote(item);

    /// <summary>The first item of a list in which a word may stand in front.</summary>
    public static string FirstListItem(string item)
        => item.StartsWith("include", StringComparison.Ordinal) ? Quote(item) : ListItem(item);

    /// <summary>A regular expression, which needs quotes only where the rest of the line would not be exactly it.</summary>
    public static string Pattern(string pattern)
        => pattern.Length > 0 && pattern == pattern.Trim() && pattern[0] != '"' && !pattern.Any(char.IsControl) ? pattern : Quote(pattern);

    public static string Shortened(string text) => text.Length <= LongestShown ? text : $"{text[..LongestShown]}…";

    private static string Quote(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var character in text)
        {
            _ = character switch
            {
                '"' => quoted.Append("\\\""),
                '\\' => quoted.Append(@"\\"),
                '\n' => quoted.Append(@"\n"),
                '\r' => quoted.Append(@"\r"),
                '\t' => quoted.Append(@"\t"),
                _ => quoted.Append(character),
            };
        }

        return quoted.Append('"').ToString();
    }
}
