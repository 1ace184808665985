using System.Collections.Generic;
using System.Linq;

namespace Solvent.Analyzers.Provenance;

/// <summary>An estimator: steps that are fitted together.</summary>
internal sealed class Pipeline(IReadOnlyList<Step> steps) : Fact
{
    public IReadOnlyList<Step> Steps { get; } = steps;

    public bool Has(StepKind kind) => Steps.Any(step => step.Kind == kind);
}
