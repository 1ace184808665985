using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Solvent.Analyzers.Provenance;

/// <summary>What is known about the rows and models of one body and of the methods that it calls.</summary>
internal sealed class BodyProvenance
{
    public BodyProvenance(Trail trail, IEnumerable<Fact> escaping)
    {
        Evaluations = trail.Of<Evaluation>().ToList();
        Validations = trail.Of<Validation>().ToList();
        Scorings = trail.Of<Scoring>().ToList();
        Divisions = trail.Of<Division>().ToList();
        Fittings = trail.Of<Fitting>().ToList();
        Savings = trail.Of<Saving>().ToList();
        Loadings = trail.Of<Loading>().ToList();
        Readings = trail.Of<Reading>().ToList();
        Predictings = trail.Of<Predicting>().ToList();
        Choosings = trail.Of<Choosing>().ToList();
        Models = EvaluatedModel.In(Evaluations);
        Escaping = new HashSet<(SyntaxNode, CallPath?)>(escaping.OfType<Model>().Select(model => (model.Place, model.Path)));
    }

    public static BodyProvenance Empty { get; } = new(new Trail(), []);

    public IReadOnlyList<Evaluation> Evaluations { get; }

    public IReadOnlyList<Validation> Validations { get; }

    public IReadOnlyList<Scoring> Scorings { get; }

    public IReadOnlyList<Division> Divisions { get; }

    public IReadOnlyList<Fitting> Fittings { get; }

    public IReadOnlyList<Saving> Savings { get; }

    public IReadOnlyList<Loading> Loadings { get; }

    public IReadOnlyList<Reading> Readings { get; }

    public IReadOnlyList<Predicting> Predictings { get; }

    public IReadOnlyList<Choosing> Choosings { get; }

    public IReadOnlyList<EvaluatedModel> Models { get; }

    /// <summary>Models that whoever calls the body gets, and may evaluate on other rows.</summary>
    public ISet<(SyntaxNode, CallPath?)> Escaping { get; }
}
