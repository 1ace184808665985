using System.Text.RegularExpressions;
using Solvent.Experiments;
using Solvent.Notebooks;

namespace Solvent.Runner;

/// <summary>The files that recorded cells name: in texts, and in <c>#load</c>, <c>#r</c> and <c>#!import</c> lines.</summary>
internal static partial class NamedFiles
{
    /// <summary>Names of files, as they are written, each once.</summary>
    public static IReadOnlyList<string> In(IEnumerable<RunCell> cells)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var cell in cells)
        {
            foreach (Match text in Texts().Matches(cell.Source)) names.Add(text.Groups["text"].Value);
            foreach (var segment in CellSyntax.Parse(cell.Source, cell.Language).OfType<DirectiveSegment>())
            {
                foreach (var word in segment.Directive.Arguments.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries)) names.Add(word.Trim('"', '\''));
                if (segment.Directive.Arguments.Trim('"').Split(':', 2) is ["project", var project]) names.Add(project.Trim());
            }
        }

        names.RemoveWhere(name => name.Length is 0 or > 260 || name.AsSpan().IndexOfAny('\n', '\0', '{') >= 0 || !name.Contains('.', StringComparison.Ordinal));
        return [.. names.Order(StringComparer.Ordinal)];
    }

    [GeneratedRegex("\"(?<text>[^\"\\n]{1,260})\"", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Texts();
}
