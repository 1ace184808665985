namespace Solvent.Notebooks;

/// <summary>Splits the text of a cell into code and directives.</summary>
public static class CellSyntax
{
    /// <summary>
    /// The segments of a cell in order. In C#, a line that starts with <c>#r</c>, <c>#i</c>, <c>#load</c> or <c>#!</c> is a directive
    /// unless it is inside a string, a comment or code that <c>#if</c> leaves out. In any language, <c>#!csharp</c> and the like switch
    /// the language for the lines that follow. Never throws: a malformed directive is found when it is read,
    /// by <see cref="ReferenceDirective.Parse"/>.
    /// </summary>
    /// <param name="source">The text of the cell.</param>
    /// <param name="language">The language of the cell, in the form of <see cref="NotebookCell.Language"/>.</param>
    public static IReadOnlyList<CellSegment> Parse(string source, string language = "csharp")
    {
        var splitter = new CellSplitter(source);
        splitter.Split(CellLanguage.Canonical(language));
        return splitter.Segments;
    }

    /// <summary>The text of a cell without the lines that a magic command reads itself, which are not code.</summary>
    /// <param name="source">The text of the cell.</param>
    /// <param name="language">The language of the cell, in the form of <see cref="NotebookCell.Language"/>.</param>
    /// <param name="takesBody">Whether the magic command of that name, without <c>#!</c>, reads the rest of its cell.</param>
    public static string WithoutBodies(string source, string language, Func<string, bool> takesBody)
    {
        // Most cells have no magic command, and are not split for it.
        if (!source.Contains("#!", StringComparison.Ordinal)) return source;
        foreach (var segment in Parse(source, language))
        {
            if (segment is DirectiveSegment { Directive: { Kind: DirectiveKind.Magic } magic } && takesBody(magic.Name)) return source[..magic.Span.End];
        }

        return source;
    }
}
