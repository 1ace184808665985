using System.Text.RegularExpressions;
using Solvent.Notebooks;

namespace Solvent.Runner.Sweeps;

/// <summary>Finds out before the first trial what would fail in all of them.</summary>
internal static partial class SweepChecks
{
    /// <summary>Makes sure that the parameters of a notebook can have what is to be tried.</summary>
    /// <exception cref="SolventException">As <see cref="BoundParameters.Bind"/>; <c>notebook-empty</c>, <c>unsupported-language</c>.</exception>
    public static void Require(NotebookDocument notebook, SearchSpace space)
    {
        RunnableNotebook.Check(notebook);
        foreach (var dimension in space.Dimensions)
        {
            var others = space.Dimensions.Where(other => other != dimension).Select(other => new GivenParameter(other.Name, other.At(0))).ToList();
            foreach (var value in dimension is ChoiceDimension choice ? choice.Choices : [dimension.At(0), dimension.At(0.5), dimension.At(1)])
            {
                BoundParameters.Bind(notebook, [new GivenParameter(dimension.Name, value), .. others]);
            }
        }
    }

    /// <summary>The experiment that the cells start a run of, or the name of the notebook.</summary>
    public static string ExperimentOf(NotebookDocument notebook)
    {
        foreach (var cell in notebook.Cells.Where(RunnableNotebook.IsExecuted))
        {
            if (Starts().Match(cell.Source) is { Success: true } match) return match.Groups["name"].Value;
        }

        return Path.GetFileNameWithoutExtension(notebook.Path) ?? "notebook";
    }

    [GeneratedRegex("^#!experiment start +\"?(?<name>[^\\s\"@-][^\\s\"@{}]*)|\\bExperiment\\.Start\\(\"(?<name>[^\"{}]+)\"", RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Starts();
}
