using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Solvent.Analyzers.MLNet;

/// <summary>Follows the feature column of a trainer backwards through the steps before it, and looks for its label on the way.</summary>
internal static class LabelLeakFinder
{
    public static IEnumerable<LabelLeak> Find(PipelineStep trainer, IReadOnlyList<PipelineStep> before)
    {
        if (trainer.LabelColumn is not { } label || trainer.FeatureColumn is not { } feature) return [];

        var labels = LabelColumns(label, before);
        var leaks = new List<LabelLeak>();
        // A column that reaches the features, with the input of Concatenate that let it in.
        var wanted = new Dictionary<string, LabelLeak?>(StringComparer.Ordinal) { [feature] = null };
        foreach (var step in before.Reverse())
        {
            if (step.IsConcatenate)
            {
                if (step.OutputColumn is not { } output || !wanted.Remove(output)) continue;
                foreach (var (column, operation) in step.Inputs())
                {
                    var input = new LabelLeak(column, Relation(column, label), output, operation, step.Call);
                    if (labels.Contains(column)) leaks.Add(input);
                    else wanted[column] = input;
                }
            }
            else
            {
                foreach (var (output, input) in step.Columns())
                {
                    if (!wanted.TryGetValue(output, out var letInBy)) continue;
                    if (output != input) wanted.Remove(output);
                    if (letInBy is not null && labels.Contains(input)) leaks.Add(letInBy with { Relation = $"computed from the label '{label}'" });
                    else if (output != input) wanted[input] = letInBy;
                }
            }
        }

        return leaks;
    }

    /// <summary>The label and the columns that it was copied or converted from.</summary>
    private static HashSet<string> LabelColumns(string label, IReadOnlyList<PipelineStep> before)
    {
        var labels = new HashSet<string>(StringComparer.Ordinal) { label };
        foreach (var step in before.Reverse())
        {
            if (!step.KeepsValues) continue;
            foreach (var (output, input) in step.Columns())
            {
                if (labels.Contains(output)) labels.Add(input);
            }
        }

        return labels;
    }

    private static string Relation(string column, string label)
        => column == label ? "the label" : $"the source of the label '{label}'";
}
