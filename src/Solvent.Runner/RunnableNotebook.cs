using System.Text.Json.Nodes;
using Solvent.Notebooks;

namespace Solvent.Runner;

/// <summary>Decides what of a notebook is executed, and makes the copy that takes the outputs.</summary>
internal static class RunnableNotebook
{
    /// <summary>Whether the cell has code to execute.</summary>
    public static bool IsExecuted(NotebookCell cell) => cell.Kind == CellKind.Code && !string.IsNullOrWhiteSpace(cell.Source);

    /// <summary>The first line of the cell that is not blank.</summary>
    public static string FirstLine(NotebookCell cell)
        => cell.Source.AsSpan().TrimStart().EnumerateLines() is var lines && lines.MoveNext() ? lines.Current.TrimEnd().ToString() : "";

    /// <summary>Finds out before anything runs that something in the notebook cannot.</summary>
    /// <exception cref="SolventException"><c>notebook-empty</c> or <c>unsupported-language</c>, naming the cell.</exception>
    public static void Check(NotebookDocument notebook)
    {
        if (!notebook.Cells.Any(IsExecuted))
        {
            var name = notebook.Path is { } path ? $"'{path}'" : "The notebook";
            throw new SolventException("notebook-empty", $"{name} has no code to run.")
            {
                File = notebook.Path,
                Hint = "Add a code cell, or check that this is the notebook that you meant.",
            };
        }

        notebook.RequireSupportedLanguages();
    }

    /// <summary>A copy that keeps outputs, without any of an earlier run, so that a cell that is not reached shows none.</summary>
    public static NotebookDocument Prepare(NotebookDocument notebook)
    {
        var copy = notebook.ConvertTo(NotebookFormat.Ipynb);
        foreach (var cell in copy.Cells.Where(cell => cell.Kind == CellKind.Code))
        {
            if (cell.Outputs.Count > 0) cell.SetOutputs([]);
            if (cell.ExecutionCount is not null) cell.ExecutionCount = null;
            if (cell.GetMetadata("execution") is not null) cell.SetMetadata("execution", null);
        }

        // Without it a converter to HTML shows code without colours.
        if (copy.GetMetadata("language_info") is null)
        {
            copy.SetMetadata("language_info", new JsonObject
            {
                ["file_extension"] = ".cs",
                ["mimetype"] = "text/x-csharp",
                ["name"] = "C#",
                ["pygments_lexer"] = "csharp",
            });
        }

        return copy;
    }
}
