using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Solvent.Kernel.Formatting.Foreign;

/// <summary>Drawings as they can stand in a page beside others.</summary>
internal static partial class SvgText
{
    private const int PrefixLength = 8;

    /// <summary>
    /// The <c>svg</c> element without the declarations of a file. Its identifiers become its own: drawings count theirs from one, and in a
    /// page the clip of the first drawing would cut all others.
    /// </summary>
    public static string ForPage(string file)
    {
        var start = file.IndexOf("<svg", StringComparison.Ordinal);
        var svg = string.Join('\n', (start < 0 ? file : file[start..]).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        // The same drawing gets the same names each time, so that a notebook which runs again does not change.
        var prefix = "p" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(svg)))[..PrefixLength];
        return Identifier.Replace(svg, match => $"{match.Groups["before"].Value}{prefix}-{match.Groups["name"].Value}");
    }

    [GeneratedRegex("(?<before>\\sid=\"|url\\(#|href=\"#)(?<name>[^\")]+)", RegexOptions.NonBacktracking)]
    private static partial Regex Identifier { get; }
}
