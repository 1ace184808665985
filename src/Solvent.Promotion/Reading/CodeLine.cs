using System.Text.RegularExpressions;
using Solvent.Notebooks;

namespace Solvent.Promotion.Reading;

/// <summary>Code as a list shows it: one line, not too long.</summary>
internal static partial class CodeLine
{
    private const int Longest = 80;

    public static string Of(string code)
    {
        var line = WhiteSpace().Replace(code.Replace(NotebookProjection.ShownMark, "", StringComparison.Ordinal), " ").Trim();
        return line.Length <= Longest ? line : string.Concat(line.AsSpan(0, Longest - 1), "…");
    }

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WhiteSpace();
}
