using System.Text;
using System.Text.Json.Nodes;
using Solvent.Notebooks;

namespace Solvent.Runner;

/// <summary>
/// Puts the cell that gives parameters their values into a notebook, as papermill does: behind the cell with the tag <c>parameters</c>, or at the top. What
/// <c>#!param</c> declares needs no cell: the session knows the values when it comes to the line.
/// </summary>
internal static class ParameterInjection
{
    /// <summary>The tag of the cell.</summary>
    public const string Tag = "injected-parameters";

    /// <summary>Changes a notebook.</summary>
    /// <returns>The cell that was added; <see langword="null"/> when there is nothing to set, or the cell of an earlier run was written anew.</returns>
    public static NotebookCell? Apply(NotebookDocument notebook, BoundParameters parameters)
    {
        if (parameters.OfCell is not { Count: > 0 } given) return null;
        var source = SourceOf(given);
        if (notebook.Cells.FirstOrDefault(cell => cell.Tags.Contains(Tag, StringComparer.Ordinal)) is { } earlier)
        {
            earlier.Source = source;
            return null;
        }

        var cell = notebook.InsertCell(NotebookParameters.CellOf(notebook)?.Index + 1 ?? 0, CellKind.Code, source);
        cell.SetMetadata("tags", new JsonArray(Tag));
        return cell;
    }

    private static string SourceOf(IReadOnlyList<BoundParameter> given)
    {
        var source = new StringBuilder("// Parameters");
        foreach (var parameter in given)
        {
            // Assigned, so that what captured the variable sees the value. A constant cannot be, and is hidden by another one.
            var declaration = parameter.Declaration switch
            {
                { IsConstant: false } => "",
                { IsConstant: true } => $"const {parameter.TypeName} ",
                null => $"{parameter.TypeName} ",
            };
            source.Append('\n').Append(declaration).Append(parameter.Name).Append(" = ").Append(parameter.Value.Literal).Append(';');
        }

        return source.ToString();
    }
}
