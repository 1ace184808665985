using System.Text.RegularExpressions;
using Solvent.Notebooks;

namespace Solvent.Promotion.Reading.Steps;

/// <summary>Finds the headings of a notebook.</summary>
internal static partial class Sections
{
    private const int MostWords = 6;

    private static readonly string[] Connectors = ["a", "an", "and", "or", "to", "of", "for", "with", "in", "on", "into", "from", "by", "at", "as", "is", "that", "which"];

    /// <summary>The section of every cell.</summary>
    public static IReadOnlyList<Section> Of(NotebookDocument notebook)
    {
        var sections = new List<Section>();
        var section = new Section(-1, "");
        foreach (var cell in notebook.Cells)
        {
            if (cell.Kind == CellKind.Markdown && Heading(cell.Source) is { } title) section = new Section(cell.Index, title);
            sections.Add(section);
        }

        return sections;
    }

    /// <summary>The name of a step under a heading: its first words. Empty when they make no name.</summary>
    public static string NameOf(string title)
    {
        title = Filler().Replace(title, " ");
        var clause = Clause().Split(title).Select(part => part.Trim()).FirstOrDefault(part => Identifiers.Pascal(part).Length > 2) ?? title;
        var words = clause.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(MostWords).ToList();
        while (words.Count > 1 && Connectors.Contains(words[^1], StringComparer.OrdinalIgnoreCase)) words.RemoveAt(words.Count - 1);
        return Identifiers.Pascal(string.Join(' ', words));
    }

    /// <summary>The last heading of a cell, which is the one over the code that follows.</summary>
    private static string? Heading(string markdown)
    {
        string? title = null;
        var isCode = false;
        foreach (var line in markdown.Split('\n').Select(line => line.Trim()))
        {
            if (line.StartsWith("```", StringComparison.Ordinal)) isCode = !isCode;
            if (isCode || Mark().Match(line) is not { Success: true } match) continue;
            var text = Plain(match.Groups["title"].Value);
            if (text.Length > 0) title = text;
        }

        return title;
    }

    private static string Plain(string text) => Marks().Replace(Numbering().Replace(Link().Replace(text, "${text}"), ""), "").Trim().TrimEnd('#').Trim();

    [GeneratedRegex(@"^#{1,6}\s+(?<title>.+)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Mark();

    [GeneratedRegex(@"!?\[(?<text>[^\]]*)\]\([^)]*\)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();

    [GeneratedRegex(@"^\s*(step\s+)?\d+([.]\d+)*\s*[.:)\-–]?\s+", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Numbering();

    [GeneratedRegex(@"\b(the|your|our|my)\s+", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Filler();

    [GeneratedRegex(@"[*_`<>]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Marks();

    [GeneratedRegex(@"[:;,.?!(–—]|\s-\s", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Clause();
}
