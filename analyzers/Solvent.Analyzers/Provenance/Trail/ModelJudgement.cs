using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Solvent.Analyzers.Provenance;

/// <summary>Says of an evaluated model whether any of its evaluations shows what it does on new rows.</summary>
internal static class ModelJudgement
{
    /// <summary>Models whose every evaluation is on rows that formed them, with those evaluations.</summary>
    public static IEnumerable<EvaluatedModel> WithoutCleanEvaluation(BodyProvenance body)
        => body.Models.Where(model => !IsElsewhere(model, body) && model.Evaluations.All(evaluation => RowRelations.IsOverlap(Trained(evaluation)) || Chosen(evaluation) is not null));

    /// <summary>The relation of evaluated rows to those that the model was fitted to.</summary>
    public static RowRelation Trained((Model Model, Scored Rows, Evaluation Evaluation) evaluation)
        => Between(evaluation.Rows, evaluation.Model.TrainedOn);

    /// <summary>The choice that was made by the evaluated rows, or <see langword="null"/>.</summary>
    public static Selection? Chosen((Model Model, Scored Rows, Evaluation Evaluation) evaluation)
        => evaluation.Model.Selections.Of<Selection>().GroupBy(selection => selection.Place)
            .FirstOrDefault(place => !evaluation.Model.Selections.Has<Unknown>()
                && place.All(selection => RowRelations.IsOverlap(RowRelations.Between(evaluation.Rows, selection.Rows))))
            ?.First();

    private static RowRelation Between(Fact rows, FactSet others)
    {
        var relations = others.Facts.Select(other => RowRelations.Between(rows, other)).Distinct().ToList();
        if (relations.Count == 0) return RowRelation.Unknown;
        if (relations.TrueForAll(RowRelations.IsOverlap)) return relations.Contains(RowRelation.Nested) ? RowRelation.Nested : RowRelation.Independent;
        return relations.Count == 1 ? relations[0] : RowRelation.Unknown;
    }

    private static bool IsElsewhere(EvaluatedModel evaluated, BodyProvenance body)
    {
        var (model, _, _) = evaluated.Evaluations[0];
        return evaluated.IsUncertain
            || body.Escaping.Contains((model.Place, model.Path))
            || evaluated.Evaluations.Any(evaluation => evaluation.Evaluation.Task is "Clustering" or "AnomalyDetection" || evaluation.Model.IsUnsupervised)
            || ScoresTestRows(model, evaluated, body)
            || PredictsTestRows(model, body);
    }

    /// <summary>True when held-out rows are gone through and the model predicts single rows, which can only be to compare.</summary>
    private static bool PredictsTestRows(Model model, BodyProvenance body)
        => body.Predictings.SelectMany(predicting => predicting.Models.Of<Model>()).Any(predicting => predicting.IsSame(model))
            && body.Readings.SelectMany(reading => reading.Rows.Facts).Any(rows => Between(rows, model.TrainedOn) == RowRelation.Disjoint);

    /// <summary>True when held-out rows are scored and looked at in another way than by an evaluation.</summary>
    private static bool ScoresTestRows(Model model, EvaluatedModel evaluated, BodyProvenance body)
    {
        var rows = new HashSet<Fact>(evaluated.Evaluations.Select(evaluation => (Fact)evaluation.Rows));
        return body.Scorings.SelectMany(scoring => scoring.Result.Facts).OfType<Scored>()
            .Where(scored => scored.By is Model by && by.IsSame(model) && !rows.Contains(scored))
            .Any(scored => Between(scored, ((Model)scored.By).TrainedOn) == RowRelation.Disjoint && ((Model)scored.By).Selections.Of<Selection>().All(
                selection => RowRelations.Between(scored, selection.Rows) == RowRelation.Disjoint));
    }
}
