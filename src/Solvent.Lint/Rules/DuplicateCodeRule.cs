using System.Globalization;
using Solvent.Lint.Cells;
using Solvent.Lint.Duplicates;

namespace Solvent.Lint.Rules;

/// <summary>
/// SLV4006: a cell has code that another cell has too. Within a notebook the later cell is told; code that several notebooks have is told in each of
/// them, because who opens one sees only that.
/// </summary>
internal static class DuplicateCodeRule
{
    private const int FewStatements = 3;
    private const int LongStatement = 2 * CopyIndex.Window;
    private const int PlacesNamed = 2;

    public static LintRule Rule { get; } = NotebookRule.Describe(
        "SLV4006",
        "The same code is in several cells or notebooks",
        FindingSeverity.Warning,
        "Copies are corrected in one place and stay wrong in the others.");

    /// <summary>The copies in all notebooks of a lint.</summary>
    /// <param name="cells">The cells of the notebooks in order.</param>
    public static IEnumerable<(NotebookCells Notebook, CellHit Hit)> Check(IEnumerable<CellTokens> cells)
    {
        var index = new CopyIndex();
        var copies = cells.SelectMany(index.Add).Select(Trimmed).Where(copy => IsWorthTelling(copy.Copy)).ToList();
        var told = copies.Select(copy => copy.Copy).ToLookup(place => place.Cell);
        var ofOriginal = copies.ToLookup(copy => copy.Original.Cell);
        foreach (var copy in copies) yield return Hit(copy.Copy, Others(copy, ofOriginal[copy.Original.Cell]));

        var elsewhere = copies.Where(copy => copy.Copy.Cell.Notebook != copy.Original.Cell.Notebook && !told[copy.Original.Cell].Any(copy.Original.Overlaps));
        foreach (var original in elsewhere.GroupBy(copy => copy.Original.Cell).SelectMany(group => Merged(group.Select(copy => copy.Original))))
        {
            yield return Hit(original, [.. ofOriginal[original.Cell].Where(copy => copy.Original.Overlaps(original)).Select(copy => copy.Copy)]);
        }
    }

    private static CodeCopy Trimmed(CodeCopy copy)
    {
        var trimmed = copy.Copy.FromStatement(CopyIndex.Window);
        var skipped = trimmed.Start - copy.Copy.Start;
        return new CodeCopy(trimmed, copy.Original with { Start = Math.Min(copy.Original.Start + skipped, copy.Original.End - 1) });
    }

    /// <summary>A few short statements are worth a function, one statement only when it is long.</summary>
    private static bool IsWorthTelling(CopyPlace copy)
        => copy.Length >= copy.Cell.Notebook.Settings.Number(Rule, "tokens", CopyIndex.Window) && (copy.Statements >= FewStatements || copy.Length >= LongStatement);

    private static List<CopyPlace> Others(CodeCopy copy, IEnumerable<CodeCopy> copies)
        => [copy.Original, .. copies.Where(other => other != copy && other.Original.Overlaps(copy.Original)).Select(other => other.Copy)];

    private static List<CopyPlace> Merged(IEnumerable<CopyPlace> places)
    {
        var merged = new List<CopyPlace>();
        foreach (var place in places.OrderBy(place => place.Start))
        {
            if (merged is [.., var last] && last.Overlaps(place)) merged[^1] = last.With(place);
            else merged.Add(place);
        }

        return merged;
    }

    private static (NotebookCells Notebook, CellHit Hit) Hit(CopyPlace place, List<CopyPlace> others)
    {
        var named = others.Take(PlacesNamed).Select(other => Name(other, place)).ToList();
        if (others.Count > PlacesNamed) named.Add(string.Create(CultureInfo.InvariantCulture, $"{others.Count - PlacesNamed} more"));
        var lines = place.Lines == 1 ? "This line is" : string.Create(CultureInfo.InvariantCulture, $"These {place.Lines} lines are");
        var remedy = others.TrueForAll(other => other.Cell.Notebook == place.Cell.Notebook)
            ? "write it once and use that"
            : "keep it in one file that the notebooks load";
        var message = $"{lines} also in {string.Join(" and in ", named)}, the same or nearly so; {remedy}";
        return (place.Cell.Notebook, new CellHit(place.Cell.Cell, place.Span, message));
    }

    private static string Name(CopyPlace other, CopyPlace place)
    {
        var file = other.Cell.Notebook == place.Cell.Notebook ? "" : $" of {other.Cell.Notebook.File}";
        return string.Create(CultureInfo.InvariantCulture, $"{other.Cell.Cell.Name}{file}, line {other.Line}");
    }
}
