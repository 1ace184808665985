using System.Collections.Generic;

namespace Solvent.Analyzers.MLNet.Models;

/// <summary>The steps that gave a view its columns.</summary>
internal sealed class ColumnHistory
{
    /// <summary>The steps, in no order that matters.</summary>
    public List<PipelineStep> Steps { get; } = [];

    /// <summary>False when the view may have gone through steps that could not be read.</summary>
    public bool IsComplete { get; set; } = true;
}
