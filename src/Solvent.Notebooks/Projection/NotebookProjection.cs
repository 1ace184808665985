using System.Text.RegularExpressions;

namespace Solvent.Notebooks;

/// <summary>
/// A notebook as one ordinary C# program with top-level statements. Directives other than <c>#r</c>, <c>#i</c> and <c>#load</c> are blank, usings come first, types
/// last, and names that are declared again have versions. Every character knows the place in a cell that it comes from.
/// </summary>
/// <remarks>
/// The program is meant to be analysed beside <see cref="PreludeText"/>, not to be free of errors: packages are missing, and
/// <c>#r</c> is itself an error outside a script. A projection's own errors say nothing about the notebook.
/// </remarks>
public sealed partial class NotebookProjection
{
    /// <summary>What stands behind a call that a cell ends in, so that rules about discarded results know that it is shown.</summary>
    public const string ShownMark = "/*shown*/";

    private readonly ProjectionMap _map;
    private readonly IReadOnlyDictionary<string, string> _originalNames;

    internal NotebookProjection(
        string text, ProjectionMap map, IReadOnlyDictionary<string, string> originalNames, IReadOnlyList<CellDirective> directives, IReadOnlyList<int> unparsedCells)
    {
        (Text, _map, _originalNames, Directives, UnparsedCells) = (text, map, originalNames, directives, unparsedCells);
    }

    /// <summary>The program.</summary>
    public string Text { get; }

    /// <summary>What the program can use without saying so, as a second C# file: <see cref="NotebookPrelude.Text"/>.</summary>
    public string PreludeText { get; } = NotebookPrelude.Text;

    /// <summary>All directives of the code cells in order, those of imported documents where they are imported.</summary>
    public IReadOnlyList<CellDirective> Directives { get; }

    /// <summary>The C# cells, 0-based, of which at least one statement does not parse. The statements that do are in the program.</summary>
    public IReadOnlyList<int> UnparsedCells { get; }

    /// <summary>The imported documents that the program has code of, each once.</summary>
    public IReadOnlyList<NotebookDocument> Imported { get; internal init; } = [];

    /// <summary>Projects <paramref name="document"/>. Never fails, whatever the cells hold.</summary>
    public static NotebookProjection Create(NotebookDocument document) => new Projector(document).Project();

    /// <summary>Projects <paramref name="document"/> with the code of what it imports, where it is imported.</summary>
    public static NotebookProjection Create(NotebookDocument document, NotebookImports imports) => new Projector(document, imports).Project();

    /// <summary>The place in a cell that the character at <paramref name="offset"/> of <see cref="Text"/> comes from, or
    /// <see langword="null"/> for a character that comes from none.</summary>
    public CellPosition? ToCell(int offset) => _map.ToCell(offset);

    /// <summary>The stretch of one cell that a stretch of <see cref="Text"/> comes from, or <see langword="null"/> when its start comes from none.</summary>
    public CellRange? ToCell(TextRange range) => _map.ToCell(range);

    /// <summary>Gives the names in a compiler's or an analyzer's message back the spelling that they have in the notebook.</summary>
    public string RestoreNames(string message)
        => _originalNames.Count == 0 ? message : Version().Replace(message, match => _originalNames.GetValueOrDefault(match.Value, match.Value));

    [GeneratedRegex(@"\w+__\d+", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Version();
}
