namespace Solvent.Notebooks;

/// <summary>The parameters of a notebook.</summary>
public static class NotebookParameters
{
    /// <summary>The parameters that a notebook declares, in the order of its cells.</summary>
    /// <exception cref="SolventException"><c>parameter-malformed</c>; <c>parameter-declared-twice</c>, naming both cells.</exception>
    public static IReadOnlyList<NotebookParameter> Read(NotebookDocument notebook)
    {
        var tagged = CellOf(notebook);
        var parameters = new List<NotebookParameter>();
        foreach (var cell in notebook.Cells.Where(cell => cell.Kind == CellKind.Code))
        {
            if (cell == tagged) parameters.AddRange(ParameterCell.Read(cell));
            // Most cells have none, and are not split for it.
            if (!cell.Source.Contains("#!" + ParameterDirective.Name, StringComparison.OrdinalIgnoreCase)) continue;
            parameters.AddRange(CellSyntax.Parse(cell.Source, cell.Language)
                .OfType<DirectiveSegment>()
                .Where(segment => ParameterDirective.Is(segment.Directive))
                .Select(segment => ParameterDirective.Parse(segment.Directive, notebook.Path, cell.Index)));
        }

        RequireOnce(parameters, notebook);
        return parameters;
    }

    /// <summary>The cell with the tag <c>parameters</c>, or <see langword="null"/>.</summary>
    public static NotebookCell? CellOf(NotebookDocument notebook)
        => notebook.Cells.FirstOrDefault(cell => cell.Kind == CellKind.Code && cell.Tags.Contains(ParameterCell.Tag, StringComparer.Ordinal));

    private static void RequireOnce(List<NotebookParameter> parameters, NotebookDocument notebook)
    {
        if (parameters.GroupBy(parameter => parameter.Name, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1)?.ToList() is not [var first, var second, ..]) return;
        throw new SolventException("parameter-declared-twice", $"The parameter '{first.Name}' is declared in {notebook.Cells[first.Cell]} and again in {notebook.Cells[second.Cell]}.")
        {
            File = notebook.Path,
            Cell = second.Cell,
            Line = second.Line,
            Hint = "Declare it once.",
        };
    }
}
