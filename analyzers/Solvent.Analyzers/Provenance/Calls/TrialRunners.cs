using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Solvent.Analyzers.Provenance;

/// <summary>
/// Classes that try out one pipeline for an experiment. Of the rows that such an object is made with, those that its code does not fit
/// a model to are the rows by which the experiment chooses.
/// </summary>
internal static class TrialRunners
{
    /// <summary>The member that keeps the rows which a runner was made with.</summary>
    public const string Rows = "trial rows";

    private const string Interface = "ITrialRunner";

    // An interface whose package is missing is taken for a base class.
    public static bool Is(INamedTypeSymbol type) => type.BaseType?.Name == Interface || type.Interfaces.Any(implemented => implemented.Name == Interface);

    /// <summary>The rows that the runner trains on, and those that it chooses by.</summary>
    public static (FactSet Train, FactSet Choice) Divided(CallSite site, Instance runner)
    {
        var held = site.State[new Slot(runner, Rows)];
        if (held is null || runner.Type is null) return (FactSet.Empty, FactSet.Empty);
        foreach (var run in runner.Type.GetMembers().OfType<IMethodSymbol>().Where(method => method.Name is "Run" or "RunAsync"))
        {
            site.Reader.Invoke(site.Table.Closure(run, frame: null, site.Table.Set(runner)), site.Syntax, [site.Here, site.Here], site.Frame, site.State.Copy());
        }

        var trained = site.Reader.Trail.Of<Fitting>().Where(fitting => IsInside(fitting.Path, site))
            .SelectMany(fitting => fitting.Models.Of<Model>()).SelectMany(model => model.TrainedOn.Facts).ToList();
        return trained.Count == 0
            ? (FactSet.Empty, FactSet.Empty)
            : (site.Table.Set(trained), site.Table.Set(held.Of<Selection>().Where(selection => !trained.Contains(selection.Rows))));
    }

    private static bool IsInside(CallPath? path, CallSite site)
    {
        for (var step = path; step is not null; step = step.Parent)
        {
            if (ReferenceEquals(step.Call, site.Syntax) && ReferenceEquals(step.Parent, site.Path)) return true;
        }

        return false;
    }
}
