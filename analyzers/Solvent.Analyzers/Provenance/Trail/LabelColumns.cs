using System.Collections.Generic;
using System.Linq;

namespace Solvent.Analyzers.Provenance;

/// <summary>The columns that hold the label of a pipeline's trainer.</summary>
internal static class LabelColumns
{
    /// <summary>The labels, and the columns that they are copied or converted from.</summary>
    public static ISet<string> Of(FactSet pipelines)
    {
        var labels = new HashSet<string>();
        foreach (var pipeline in pipelines.Of<Pipeline>())
        {
            foreach (var step in pipeline.Steps.Reverse())
            {
                if (step.Label is { } label) labels.Add(label);
                if (step is { Output: { } output, Input: { } input } && labels.Contains(output)) labels.Add(input);
            }
        }

        return labels;
    }
}
